#pragma D option quiet

int x;
BEGIN /1 / x/ { printf("never\n"); }
BEGIN /x == 0 || 1 / x/ { printf("always\n"); exit(0); }
