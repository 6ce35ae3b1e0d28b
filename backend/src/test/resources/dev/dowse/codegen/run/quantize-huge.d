#pragma D option quiet

BEGIN
{
    @a = quantize((int64_t)0x7fffffffffffffff);
    @a = quantize(1);
    printa(@a);
    exit(0);
}
