#pragma D option quiet

BEGIN
{
    @a = sum((int64_t)0x8000000000000000);
    @a = sum(-1);
    printa(@a);
    exit(0);
}
