#pragma D option quiet

BEGIN
{
    @a["k"] = sum(5);
    clear(@a);
    printa(@a);
    exit(0);
}
