#pragma D option quiet

uint64_t x; uint64_t y;
BEGIN
{
    x = 0; y = (uint64_t)0xffffffffffffffff;
    printf("%d %d\n", (int64_t)-x, (int64_t)~x);
    printf("%d %d\n", (int64_t)-y, (int64_t)~y);
    x = -x; y = ~y;
    printf("%d %d\n", x, y);
    exit(0);
}
