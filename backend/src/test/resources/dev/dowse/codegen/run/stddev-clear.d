#pragma D option quiet

BEGIN
{
    @a["k"] = stddev(5);
    clear(@a);
    printa(@a);
    exit(0);
}
