#pragma D option quiet

/* A cast cuts what an operation left in a register, also to the type that it has already. */
uint32_t x; uint8_t y; int8_t z;
BEGIN
{
    x = 1; y = 1; z = -128;
    printf("%d\n", (int64_t)(uint32_t)(x - 2));
    printf("%d\n", (int64_t)(uint16_t)-y);
    printf("%d\n", (int64_t)(int8_t)(z - 1));
    printf("%d\n", (int64_t)(uint8_t)~y);
    printf("%d\n", (uint32_t)(x - 2) == 4294967295);
    printf("%d\n", (int64_t)(uint32_t)(x ? -1 : x));
    exit(0);
}
