#pragma D option quiet

/* A variable wraps at the width of int32_t. */
int32_t x;
BEGIN
{
    x = 2147483647; x++;
    printf("%d\n", x);
    x--;
    printf("%d\n", x);
    x = (int32_t)0xffffffff80000000; --x;
    printf("%d\n", x);
    x += 2;
    printf("%d\n", x);
    exit(0);
}
