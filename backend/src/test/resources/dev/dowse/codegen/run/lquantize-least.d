#pragma D option quiet

BEGIN
{
    @a = lquantize((int64_t)0x8000000000000000, -8, 8, 4);
    @a = lquantize(-1, -8, 8, 4);
    printa(@a);
    exit(0);
}
