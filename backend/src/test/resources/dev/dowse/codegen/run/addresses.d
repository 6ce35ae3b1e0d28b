#pragma D option quiet
struct pair { int a; long b; };
struct pair both;
int list[4];
BEGIN {
    list[3] = 33;
    n = &list[1];
    printf("%d %d %d\n", n[2], *(n + 2), &list[3] - n);
    m = list + 3;
    printf("%d %d %d\n", *m, m - n, m[0] + 1);
    printf("%d %d\n", sizeof (list), sizeof (both));
    printf("%d\n", (int *)20 - (int *)12);
    printf("%d %d\n", n == &list[1], n > &list[0]);
    printf("%d %d\n", offsetof(struct pair, b), sizeof (both.b));
    exit(0);
}
