#pragma D option quiet

uint32_t x; int n;
BEGIN
{
    x = (uint32_t)0xffffffff;
    printf("%d %d\n", x << 1, x >> 1);
    printf("%d %d\n", x >> n, x << n);
    n = 63;
    printf("%d %d\n", (int64_t)(x >> n), (int64_t)(x << n));
    exit(0);
}
