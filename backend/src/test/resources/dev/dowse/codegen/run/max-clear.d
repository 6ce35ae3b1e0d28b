#pragma D option quiet

BEGIN
{
    @a["k"] = max(5);
    clear(@a);
    printa(@a);
    exit(0);
}
