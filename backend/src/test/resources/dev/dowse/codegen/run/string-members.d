#pragma D option quiet
struct s { int a; string t; int b; struct { string u; char c; } n; };
struct s x;
struct { string s1; string s2; } c[int];
struct s l;
BEGIN
{
	x.b = 3; x.a = 1; x.t = "abc"; x.n.u = strjoin("de", "fgh"); x.n.c = 'z';
	printf("[%s] [%s] %d %d %c %d\n", x.t, x.n.u, x.a, x.b, x.n.c, sizeof(x));
	c[1].s1 = "one"; c[1].s2 = x.n.u; c[2].s1 = c[1].s2;
	printf("[%s] [%s] [%s] [%s]\n", c[1].s1, c[1].s2, c[2].s1, c[3].s1);
	x.t = "0123456789abcdefghijkl";
	printf("[%s] %d\n", x.t, strlen(x.t));
	x.t = "";
	printf("[%s] %d %d\n", x.t, x.b, x.t == "");
	l.t = "local"; self->q = l.t;
	printf("[%s] [%s] %d\n", l.t, self->q, l.t == self->q);
	exit(0);
}
