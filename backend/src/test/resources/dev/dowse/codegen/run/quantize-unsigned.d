#pragma D option quiet

BEGIN
{
    @a = quantize((uint32_t)-1);
    @a = quantize((uint8_t)-1);
    printa(@a);
    exit(0);
}
