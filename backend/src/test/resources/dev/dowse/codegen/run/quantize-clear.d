#pragma D option quiet

BEGIN
{
    @a["k"] = quantize(5);
    clear(@a);
    printa(@a);
    exit(0);
}
