#pragma D option quiet

BEGIN
{
    @a = quantize(-5);
    @a = quantize(-7);
    @a = quantize(-1);
    printa(@a);
    exit(0);
}
