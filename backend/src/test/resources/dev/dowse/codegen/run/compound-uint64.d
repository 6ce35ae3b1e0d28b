#pragma D option quiet

uint64_t x;
BEGIN
{
    x = (uint64_t)0xffffffffffffffff; x += 3;
    printf("%d\n", x);
    x = 0; x -= 3;
    printf("%d\n", x);
    x = (uint64_t)0xffffffffffffffff; x *= 3;
    printf("%d\n", x);
    x = (uint64_t)0xffffffffffffffff; x <<= 1;
    printf("%d\n", x);
    x = 0; x >>= 1;
    printf("%d\n", x);
    x = (uint64_t)0xffffffffffffffff; x ^= 0x55;
    printf("%d\n", x);
    x = (uint64_t)0xffffffffffffffff; x &= 0xf0;
    printf("%d\n", x);
    x = 6; x |= 0;
    printf("%d\n", x);
    exit(0);
}
