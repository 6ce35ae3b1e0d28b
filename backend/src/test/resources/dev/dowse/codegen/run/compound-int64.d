#pragma D option quiet

int64_t x;
BEGIN
{
    x = (int64_t)0x7fffffffffffffff; x += 3;
    printf("%d\n", x);
    x = (int64_t)0x8000000000000000; x -= 3;
    printf("%d\n", x);
    x = (int64_t)0x7fffffffffffffff; x *= 3;
    printf("%d\n", x);
    x = (int64_t)0x7fffffffffffffff; x <<= 1;
    printf("%d\n", x);
    x = (int64_t)0x8000000000000000; x >>= 1;
    printf("%d\n", x);
    x = (int64_t)0x7fffffffffffffff; x ^= 0x55;
    printf("%d\n", x);
    x = (int64_t)0x7fffffffffffffff; x &= 0xf0;
    printf("%d\n", x);
    x = 6; x |= (int64_t)0x8000000000000000;
    printf("%d\n", x);
    exit(0);
}
