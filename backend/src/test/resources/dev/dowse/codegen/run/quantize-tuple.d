#pragma D option quiet

BEGIN
{
    @a["b", 1] = quantize(4);
    @a["a", 2] = quantize(20);
    @a["", -1] = quantize(3);
    @a["b", 1] = quantize(4);
    printa(@a);
    exit(0);
}
