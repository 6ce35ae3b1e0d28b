#pragma D option quiet

int64_t x; int64_t y;
BEGIN
{
    x = (int64_t)0x8000000000000000; y = (int64_t)0x7fffffffffffffff;
    printf("%d%d%d%d%d%d\n", x < y, x <= y, x > y, x >= y, x == y, x != y);
    printf("%d%d%d\n", x < 0, x == 0, x > 0);
    printf("%d%d%d\n", y < (int64_t)0, y == x, y > (uint64_t)5);
    printf("%d%d%d%d\n", x && y, x || y, x ^^ y, !x);
    exit(0);
}
