#pragma D option quiet

/* A variable wraps at the width of int8_t. */
int8_t x;
BEGIN
{
    x = 127; x++;
    printf("%d\n", x);
    x--;
    printf("%d\n", x);
    x = (int8_t)0xffffffffffffff80; --x;
    printf("%d\n", x);
    x += 2;
    printf("%d\n", x);
    exit(0);
}
