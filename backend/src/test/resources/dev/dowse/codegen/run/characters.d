#pragma D option quiet
#pragma D option strsize=8
string s;
int i;
BEGIN {
    s = "hello";
    printf("[%c%c%c]", "abc"[0], s[1], s[4]);
    printf("%d %d %d %d\n", s[5], s[6], s[1000], s[-1]);
    i = 2;
    printf("%c%c %d\n", s[i], s[i + 1], s[i * 40]);
    i = -3;
    printf("%d\n", s[i]);
    this->t = "0123456789";
    printf("%c %d %d\n", this->t[7], this->t[8], this->t[9]);
    self->a = "xyz";
    printf("%c%c\n", self->a[0], self->a[2]);
    exit(0);
}
