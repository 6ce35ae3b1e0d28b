#pragma D option quiet

int16_t x; int n;
BEGIN
{
    x = (int16_t)0xffffffffffff8000;
    printf("%d %d\n", x << 1, x >> 1);
    printf("%d %d\n", x >> n, x << n);
    n = 63;
    printf("%d %d\n", (int64_t)(x >> n), (int64_t)(x << n));
    exit(0);
}
