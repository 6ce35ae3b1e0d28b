#pragma D option quiet

BEGIN
{
    @a = stddev(0);
    printa(@a);
    exit(0);
}
