#pragma D option quiet

BEGIN
{
    @a["k"] = llquantize(5, 10, 0, 3, 10);
    clear(@a);
    printa(@a);
    exit(0);
}
