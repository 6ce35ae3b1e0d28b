#pragma D option quiet

int8_t x;
BEGIN
{
    x = 127; x += 3;
    printf("%d\n", x);
    x = (int8_t)0xffffffffffffff80; x -= 3;
    printf("%d\n", x);
    x = 127; x *= 3;
    printf("%d\n", x);
    x = 127; x <<= 1;
    printf("%d\n", x);
    x = (int8_t)0xffffffffffffff80; x >>= 1;
    printf("%d\n", x);
    x = 127; x ^= 0x55;
    printf("%d\n", x);
    x = 127; x &= 0xf0;
    printf("%d\n", x);
    x = 6; x |= (int8_t)0xffffffffffffff80;
    printf("%d\n", x);
    exit(0);
}
