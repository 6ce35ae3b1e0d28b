#pragma D option quiet

/* A variable wraps at the width of int16_t. */
int16_t x;
BEGIN
{
    x = 32767; x++;
    printf("%d\n", x);
    x--;
    printf("%d\n", x);
    x = (int16_t)0xffffffffffff8000; --x;
    printf("%d\n", x);
    x += 2;
    printf("%d\n", x);
    exit(0);
}
