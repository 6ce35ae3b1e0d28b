#pragma D option quiet

/* The branches of a choice are not cut to the type where they meet. */
uint8_t x; int8_t y; int z;
BEGIN
{
    y = -1; x = 255;
    printf("%d %d\n", (int64_t)(z ? x : y), (int64_t)(z ? y : x));
    printf("%d\n", (int64_t)(z ? (uint32_t)7 : y));
    printf("%d %d\n", z ? x : y, z ? y : x);
    exit(0);
}
