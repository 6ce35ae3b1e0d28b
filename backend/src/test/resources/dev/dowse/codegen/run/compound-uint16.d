#pragma D option quiet

uint16_t x;
BEGIN
{
    x = 65535; x += 3;
    printf("%d\n", x);
    x = 0; x -= 3;
    printf("%d\n", x);
    x = 65535; x *= 3;
    printf("%d\n", x);
    x = 65535; x <<= 1;
    printf("%d\n", x);
    x = 0; x >>= 1;
    printf("%d\n", x);
    x = 65535; x ^= 0x55;
    printf("%d\n", x);
    x = 65535; x &= 0xf0;
    printf("%d\n", x);
    x = 6; x |= 0;
    printf("%d\n", x);
    exit(0);
}
