#pragma D option quiet

BEGIN
{
    @q = quantize((int64_t)0x7fffffffffffffff);
    @q = quantize((int64_t)0x8000000000000000);
    @q = quantize(1, 5);
    exit(0);
}
