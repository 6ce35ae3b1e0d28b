#pragma D option quiet

BEGIN
{
    @a = max((int64_t)0x7fffffffffffffff);
    @a = max(1);
    printa(@a);
    exit(0);
}
