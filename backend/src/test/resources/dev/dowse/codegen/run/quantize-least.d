#pragma D option quiet

BEGIN
{
    @a = quantize((int64_t)0x8000000000000000);
    @a = quantize(-1);
    printa(@a);
    exit(0);
}
