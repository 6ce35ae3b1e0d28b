#pragma D option quiet

BEGIN
{
    @a = stddev((int64_t)0x7fffffffffffffff);
    @a = stddev(1);
    printa(@a);
    exit(0);
}
