#pragma D option quiet

BEGIN
{
    @a = quantize(0);
    printa(@a);
    exit(0);
}
