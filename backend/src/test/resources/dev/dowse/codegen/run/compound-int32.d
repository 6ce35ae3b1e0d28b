#pragma D option quiet

int32_t x;
BEGIN
{
    x = 2147483647; x += 3;
    printf("%d\n", x);
    x = (int32_t)0xffffffff80000000; x -= 3;
    printf("%d\n", x);
    x = 2147483647; x *= 3;
    printf("%d\n", x);
    x = 2147483647; x <<= 1;
    printf("%d\n", x);
    x = (int32_t)0xffffffff80000000; x >>= 1;
    printf("%d\n", x);
    x = 2147483647; x ^= 0x55;
    printf("%d\n", x);
    x = 2147483647; x &= 0xf0;
    printf("%d\n", x);
    x = 6; x |= (int32_t)0xffffffff80000000;
    printf("%d\n", x);
    exit(0);
}
