/* Inlines, translators, providers. */
inline int N = 3 + 4 * 2;
inline string S = "text";
inline int odd[int n] = n & 1;
inline foo_t *P = (foo_t *)0;
translator out_t < in_t *p > {
    a = p->b;
    c = p->d ? p->d : "none";
};
translator struct out < struct in i >
{
};
provider app {
    probe start();
    probe request(int, char *, uint32_t) : (conninfo_t *, string);
    probe done__now(struct s *p, int n);
};
