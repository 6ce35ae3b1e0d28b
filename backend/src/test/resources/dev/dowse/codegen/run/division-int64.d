#pragma D option quiet

int64_t x; int64_t y;
BEGIN
{
    x = (int64_t)0x8000000000000000; y = (int64_t)0x7fffffffffffffff;
    printf("%d %d\n", x / 3, x % 3);
    printf("%d %d\n", y / 7, y % 7);
    printf("%d %d\n", y / y, y % y);
    printf("%d\n", x / y);
    x /= 2; y %= 10;
    printf("%d %d\n", x, y);
    exit(0);
}
