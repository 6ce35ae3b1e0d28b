#pragma D option quiet

BEGIN
{
    @a = sum((int64_t)0x7fffffffffffffff);
    @a = sum(1);
    printa(@a);
    exit(0);
}
