#pragma D option quiet

int16_t x;
BEGIN
{
    x = 32767; x += 3;
    printf("%d\n", x);
    x = (int16_t)0xffffffffffff8000; x -= 3;
    printf("%d\n", x);
    x = 32767; x *= 3;
    printf("%d\n", x);
    x = 32767; x <<= 1;
    printf("%d\n", x);
    x = (int16_t)0xffffffffffff8000; x >>= 1;
    printf("%d\n", x);
    x = 32767; x ^= 0x55;
    printf("%d\n", x);
    x = 32767; x &= 0xf0;
    printf("%d\n", x);
    x = 6; x |= (int16_t)0xffffffffffff8000;
    printf("%d\n", x);
    exit(0);
}
