#pragma D option quiet

BEGIN
{
    @a[1] = quantize(4);
    @a[-1] = quantize(2);
    @a[1] = quantize(4);
    @a[0] = quantize(7);
    printa(@a);
    exit(0);
}
