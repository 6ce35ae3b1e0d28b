#pragma D option quiet

BEGIN
{
    @a = lquantize((uint32_t)-1, -8, 8, 4);
    @a = lquantize((uint8_t)-1, -8, 8, 4);
    printa(@a);
    exit(0);
}
