#pragma D option quiet

int8_t x; int8_t y;
BEGIN
{
    x = (int8_t)0xffffffffffffff80; y = 127;
    printf("%d%d%d%d%d%d\n", x < y, x <= y, x > y, x >= y, x == y, x != y);
    printf("%d%d%d\n", x < 0, x == 0, x > 0);
    printf("%d%d%d\n", y < (int64_t)0, y == x, y > (uint64_t)5);
    printf("%d%d%d%d\n", x && y, x || y, x ^^ y, !x);
    exit(0);
}
