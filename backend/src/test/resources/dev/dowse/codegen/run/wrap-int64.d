#pragma D option quiet

/* A variable wraps at the width of int64_t. */
int64_t x;
BEGIN
{
    x = (int64_t)0x7fffffffffffffff; x++;
    printf("%d\n", x);
    x--;
    printf("%d\n", x);
    x = (int64_t)0x8000000000000000; --x;
    printf("%d\n", x);
    x += 2;
    printf("%d\n", x);
    exit(0);
}
