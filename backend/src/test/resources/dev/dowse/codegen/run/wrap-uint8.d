#pragma D option quiet

/* A variable wraps at the width of uint8_t. */
uint8_t x;
BEGIN
{
    x = 255; x++;
    printf("%d\n", x);
    x--;
    printf("%d\n", x);
    x = 0; --x;
    printf("%d\n", x);
    x += 2;
    printf("%d\n", x);
    exit(0);
}
