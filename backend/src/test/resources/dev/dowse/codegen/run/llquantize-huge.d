#pragma D option quiet

BEGIN
{
    @a = llquantize((int64_t)0x7fffffffffffffff, 10, 0, 3, 10);
    @a = llquantize(1, 10, 0, 3, 10);
    printa(@a);
    exit(0);
}
