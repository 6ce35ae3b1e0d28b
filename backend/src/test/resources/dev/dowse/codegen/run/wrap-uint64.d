#pragma D option quiet

/* A variable wraps at the width of uint64_t. */
uint64_t x;
BEGIN
{
    x = (uint64_t)0xffffffffffffffff; x++;
    printf("%d\n", x);
    x--;
    printf("%d\n", x);
    x = 0; --x;
    printf("%d\n", x);
    x += 2;
    printf("%d\n", x);
    exit(0);
}
