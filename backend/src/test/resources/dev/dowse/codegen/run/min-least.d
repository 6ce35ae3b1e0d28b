#pragma D option quiet

BEGIN
{
    @a = min((int64_t)0x8000000000000000);
    @a = min(-1);
    printa(@a);
    exit(0);
}
