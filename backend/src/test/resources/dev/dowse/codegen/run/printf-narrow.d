#pragma D option quiet

BEGIN
{
    printf("%d %d %d %d\n", (int8_t)-1, (uint8_t)-1, (int16_t)-1, (uint16_t)-1);
    printf("%u %u %x %x\n", (int8_t)-1, (uint8_t)-1, (int16_t)-1, (int32_t)-1);
    exit(0);
}
