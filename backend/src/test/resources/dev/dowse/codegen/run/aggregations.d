#pragma D option quiet

BEGIN
{
    @c = count();
    @c = count();
    @s = sum(5);
    @s = sum(-7);
    @mn = min(-3);
    @mn = min(4);
    @mx = max(-3);
    @mx = max(-9);
    @a = avg(3);
    @a = avg(6);
    @sd = stddev(-10);
    @sd = stddev(10);
    @sd2 = stddev(5000000000);
    @sd2 = stddev(-5000000000);
    exit(0);
}
