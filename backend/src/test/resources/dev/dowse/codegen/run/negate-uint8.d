#pragma D option quiet

uint8_t x; uint8_t y;
BEGIN
{
    x = 0; y = 255;
    printf("%d %d\n", (int64_t)-x, (int64_t)~x);
    printf("%d %d\n", (int64_t)-y, (int64_t)~y);
    x = -x; y = ~y;
    printf("%d %d\n", x, y);
    exit(0);
}
