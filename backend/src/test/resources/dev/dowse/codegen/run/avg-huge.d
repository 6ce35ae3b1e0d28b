#pragma D option quiet

BEGIN
{
    @a = avg((int64_t)0x7fffffffffffffff);
    @a = avg(1);
    printa(@a);
    exit(0);
}
