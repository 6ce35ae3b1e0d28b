#pragma D option quiet

int16_t x; int16_t y;
BEGIN
{
    x = (int16_t)0xffffffffffff8000; y = 32767;
    printf("%d %d\n", x / 3, x % 3);
    printf("%d %d\n", y / 7, y % 7);
    printf("%d %d\n", y / y, y % y);
    printf("%d\n", x / y);
    x /= 2; y %= 10;
    printf("%d %d\n", x, y);
    exit(0);
}
