#pragma D option quiet

int64_t x; int64_t y;
BEGIN
{
    x = (int64_t)0x8000000000000000; y = (int64_t)0x7fffffffffffffff;
    printf("%d %d\n", (int64_t)-x, (int64_t)~x);
    printf("%d %d\n", (int64_t)-y, (int64_t)~y);
    x = -x; y = ~y;
    printf("%d %d\n", x, y);
    exit(0);
}
