#pragma D option quiet

int8_t x; int8_t y;
BEGIN
{
    x = (int8_t)0xffffffffffffff80; y = 127;
    printf("%d %d\n", (int64_t)-x, (int64_t)~x);
    printf("%d %d\n", (int64_t)-y, (int64_t)~y);
    x = -x; y = ~y;
    printf("%d %d\n", x, y);
    exit(0);
}
