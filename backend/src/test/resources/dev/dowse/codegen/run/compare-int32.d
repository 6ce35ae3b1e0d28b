#pragma D option quiet

int32_t x; int32_t y;
BEGIN
{
    x = (int32_t)0xffffffff80000000; y = 2147483647;
    printf("%d%d%d%d%d%d\n", x < y, x <= y, x > y, x >= y, x == y, x != y);
    printf("%d%d%d\n", x < 0, x == 0, x > 0);
    printf("%d%d%d\n", y < (int64_t)0, y == x, y > (uint64_t)5);
    printf("%d%d%d%d\n", x && y, x || y, x ^^ y, !x);
    exit(0);
}
