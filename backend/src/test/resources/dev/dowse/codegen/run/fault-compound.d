#pragma D option quiet

int x; uint64_t y;
BEGIN { y = 8; y /= x; printf("never\n"); }
BEGIN { y %= x; printf("never\n"); }
BEGIN { printf("%d\n", y); exit(0); }
