#pragma D option quiet

uint32_t x;
BEGIN
{
    x = (uint32_t)0xffffffff; x += 3;
    printf("%d\n", x);
    x = 0; x -= 3;
    printf("%d\n", x);
    x = (uint32_t)0xffffffff; x *= 3;
    printf("%d\n", x);
    x = (uint32_t)0xffffffff; x <<= 1;
    printf("%d\n", x);
    x = 0; x >>= 1;
    printf("%d\n", x);
    x = (uint32_t)0xffffffff; x ^= 0x55;
    printf("%d\n", x);
    x = (uint32_t)0xffffffff; x &= 0xf0;
    printf("%d\n", x);
    x = 6; x |= 0;
    printf("%d\n", x);
    exit(0);
}
