#pragma D option quiet

/* A variable wraps at the width of uint32_t. */
uint32_t x;
BEGIN
{
    x = (uint32_t)0xffffffff; x++;
    printf("%d\n", x);
    x--;
    printf("%d\n", x);
    x = 0; --x;
    printf("%d\n", x);
    x += 2;
    printf("%d\n", x);
    exit(0);
}
