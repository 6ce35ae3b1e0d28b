#pragma D option quiet

BEGIN
{
    @a = stddev(-5);
    @a = stddev(-7);
    @a = stddev(-1);
    printa(@a);
    exit(0);
}
