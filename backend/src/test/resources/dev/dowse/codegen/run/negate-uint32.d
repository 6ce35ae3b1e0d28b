#pragma D option quiet

uint32_t x; uint32_t y;
BEGIN
{
    x = 0; y = (uint32_t)0xffffffff;
    printf("%d %d\n", (int64_t)-x, (int64_t)~x);
    printf("%d %d\n", (int64_t)-y, (int64_t)~y);
    x = -x; y = ~y;
    printf("%d %d\n", x, y);
    exit(0);
}
