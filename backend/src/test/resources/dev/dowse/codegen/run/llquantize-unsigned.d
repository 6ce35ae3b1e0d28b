#pragma D option quiet

BEGIN
{
    @a = llquantize((uint32_t)-1, 10, 0, 3, 10);
    @a = llquantize((uint8_t)-1, 10, 0, 3, 10);
    printa(@a);
    exit(0);
}
