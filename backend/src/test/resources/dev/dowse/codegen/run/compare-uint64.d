#pragma D option quiet

uint64_t x; uint64_t y;
BEGIN
{
    x = 0; y = (uint64_t)0xffffffffffffffff;
    printf("%d%d%d%d%d%d\n", x < y, x <= y, x > y, x >= y, x == y, x != y);
    printf("%d%d%d\n", x < 0, x == 0, x > 0);
    printf("%d%d%d\n", y < (int64_t)0, y == x, y > (uint64_t)5);
    printf("%d%d%d%d\n", x && y, x || y, x ^^ y, !x);
    exit(0);
}
