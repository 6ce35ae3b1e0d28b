#pragma D option quiet

BEGIN
{
    @a["k"] = min(5);
    clear(@a);
    printa(@a);
    exit(0);
}
