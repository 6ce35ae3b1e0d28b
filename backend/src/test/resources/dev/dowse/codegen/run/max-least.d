#pragma D option quiet

BEGIN
{
    @a = max((int64_t)0x8000000000000000);
    @a = max(-1);
    printa(@a);
    exit(0);
}
