#pragma D option quiet

BEGIN
{
    @a["b", 1] = stddev(4);
    @a["a", 2] = stddev(20);
    @a["", -1] = stddev(3);
    @a["b", 1] = stddev(4);
    printa(@a);
    exit(0);
}
