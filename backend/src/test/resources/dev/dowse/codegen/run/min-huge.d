#pragma D option quiet

BEGIN
{
    @a = min((int64_t)0x7fffffffffffffff);
    @a = min(1);
    printa(@a);
    exit(0);
}
