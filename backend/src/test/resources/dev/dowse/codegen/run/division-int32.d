#pragma D option quiet

int32_t x; int32_t y;
BEGIN
{
    x = (int32_t)0xffffffff80000000; y = 2147483647;
    printf("%d %d\n", x / 3, x % 3);
    printf("%d %d\n", y / 7, y % 7);
    printf("%d %d\n", y / y, y % y);
    printf("%d\n", x / y);
    x /= 2; y %= 10;
    printf("%d %d\n", x, y);
    exit(0);
}
