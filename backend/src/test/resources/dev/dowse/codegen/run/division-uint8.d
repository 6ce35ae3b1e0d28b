#pragma D option quiet

uint8_t x; uint8_t y;
BEGIN
{
    x = 0; y = 255;
    printf("%d %d\n", x / 3, x % 3);
    printf("%d %d\n", y / 7, y % 7);
    printf("%d %d\n", y / y, y % y);
    printf("%d\n", x / y);
    x /= 2; y %= 10;
    printf("%d %d\n", x, y);
    exit(0);
}
