#pragma D option quiet

BEGIN
{
    @a = quantize(1);
    @a = quantize(2);
    @a = quantize(3);
    @a = quantize(-1);
    printa(@a);
    exit(0);
}
