#pragma D option quiet

BEGIN
{
    @a[1] = stddev(4);
    @a[-1] = stddev(2);
    @a[1] = stddev(4);
    @a[0] = stddev(7);
    printa(@a);
    exit(0);
}
