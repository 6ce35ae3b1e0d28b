#pragma D option quiet

int16_t x; int16_t y;
BEGIN
{
    x = (int16_t)0xffffffffffff8000; y = 32767;
    printf("%d%d%d%d%d%d\n", x < y, x <= y, x > y, x >= y, x == y, x != y);
    printf("%d%d%d\n", x < 0, x == 0, x > 0);
    printf("%d%d%d\n", y < (int64_t)0, y == x, y > (uint64_t)5);
    printf("%d%d%d%d\n", x && y, x || y, x ^^ y, !x);
    exit(0);
}
