#pragma D option quiet

BEGIN
{
    @a = stddev(1000); @a = stddev(2000);
    normalize(@a, 10); printa("%@d\n", @a); denormalize(@a); printa("%@d\n", @a);
    exit(0);
}
