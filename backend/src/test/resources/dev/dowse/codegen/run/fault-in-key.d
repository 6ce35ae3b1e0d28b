#pragma D option quiet

int x; int a[int];
BEGIN { a[1 / x] = 1; printf("never\n"); }
BEGIN { @c[1 / x] = count(); printf("never\n"); }
BEGIN { @d = sum(1 % x); printf("never\n"); }
BEGIN { printf("%d\n", a[0]); exit(0); }
END { printa(@c); }
