#pragma D option quiet

int16_t x; int16_t y;
BEGIN
{
    x = (int16_t)0xffffffffffff8000; y = 32767;
    printf("%d %d\n", (int64_t)-x, (int64_t)~x);
    printf("%d %d\n", (int64_t)-y, (int64_t)~y);
    x = -x; y = ~y;
    printf("%d %d\n", x, y);
    exit(0);
}
