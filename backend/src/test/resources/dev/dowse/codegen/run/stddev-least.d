#pragma D option quiet

BEGIN
{
    @a = stddev((int64_t)0x8000000000000000);
    @a = stddev(-1);
    printa(@a);
    exit(0);
}
