#pragma D option quiet

BEGIN
{
    @a["k"] = count();
    clear(@a);
    printa(@a);
    exit(0);
}
