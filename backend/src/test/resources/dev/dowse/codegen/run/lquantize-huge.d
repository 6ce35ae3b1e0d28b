#pragma D option quiet

BEGIN
{
    @a = lquantize((int64_t)0x7fffffffffffffff, -8, 8, 4);
    @a = lquantize(1, -8, 8, 4);
    printa(@a);
    exit(0);
}
