#pragma D option quiet

BEGIN
{
    @a = stddev(1);
    @a = stddev(2);
    @a = stddev(3);
    @a = stddev(-1);
    printa(@a);
    exit(0);
}
