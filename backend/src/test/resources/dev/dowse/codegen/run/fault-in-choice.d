#pragma D option quiet

int x;
BEGIN { printf("%d\n", x ? 1 / x : 7); printf("%d\n", x == 0 ? 1 / x : 7); printf("never\n"); }
BEGIN { printf("%d %d\n", x && 1 / x, !x || 1 / x); exit(0); }
