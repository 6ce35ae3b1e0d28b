#pragma D option quiet

BEGIN
{
    @a = llquantize((int64_t)0x8000000000000000, 10, 0, 3, 10);
    @a = llquantize(-1, 10, 0, 3, 10);
    printa(@a);
    exit(0);
}
