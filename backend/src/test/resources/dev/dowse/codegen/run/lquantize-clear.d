#pragma D option quiet

BEGIN
{
    @a["k"] = lquantize(5, -8, 8, 4);
    clear(@a);
    printa(@a);
    exit(0);
}
