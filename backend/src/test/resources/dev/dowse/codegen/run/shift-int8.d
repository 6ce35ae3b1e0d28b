#pragma D option quiet

int8_t x; int n;
BEGIN
{
    x = (int8_t)0xffffffffffffff80;
    printf("%d %d\n", x << 1, x >> 1);
    printf("%d %d\n", x >> n, x << n);
    n = 63;
    printf("%d %d\n", (int64_t)(x >> n), (int64_t)(x << n));
    exit(0);
}
