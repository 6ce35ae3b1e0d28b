#pragma D option quiet

int x;
BEGIN { printf("before\n"); x = 5 % x; printf("never\n"); }
BEGIN { printf("%d\n", x); exit(0); }
