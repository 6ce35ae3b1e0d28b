#pragma D option quiet

int x; string s; int a[int]; string b[string]; self int q; this int r;
BEGIN
{
    printf("%d [%s] %d [%s]\n", x, s, a[1], b["x"]);
    printf("%d %d\n", self->q, this->r);
    exit(0);
}
