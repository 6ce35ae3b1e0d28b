#pragma D option quiet

BEGIN
{
    @a["k"] = avg(5);
    clear(@a);
    printa(@a);
    exit(0);
}
