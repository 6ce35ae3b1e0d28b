#pragma D option quiet

/* The negative of an unsigned constant is cut to its type; what is computed is not. */
BEGIN
{
    u = (uint16_t)65535;
    n = (uint32_t)4294967040;
    printf("%d %d\n", 0 > -(uint16_t)65535, 0 > -u);
    printf("%d %d\n", 7 ^ -(uint16_t)65535, 7 ^ -u);
    printf("%u %u\n", !(int64_t)1 + -n, !1 + -n);
    printf("%d %u\n", ~(uint8_t)1, -(uint8_t)1);
    printf("%d %d\n", !(int64_t)0, !(uint8_t)7);
    exit(0);
}
