#pragma D option quiet

int32_t x; int32_t y;
BEGIN
{
    x = (int32_t)0xffffffff80000000; y = 2147483647;
    printf("%d %d\n", (int64_t)-x, (int64_t)~x);
    printf("%d %d\n", (int64_t)-y, (int64_t)~y);
    x = -x; y = ~y;
    printf("%d %d\n", x, y);
    exit(0);
}
