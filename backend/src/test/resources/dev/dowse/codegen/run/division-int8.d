#pragma D option quiet

int8_t x; int8_t y;
BEGIN
{
    x = (int8_t)0xffffffffffffff80; y = 127;
    printf("%d %d\n", x / 3, x % 3);
    printf("%d %d\n", y / 7, y % 7);
    printf("%d %d\n", y / y, y % y);
    printf("%d\n", x / y);
    x /= 2; y %= 10;
    printf("%d %d\n", x, y);
    exit(0);
}
