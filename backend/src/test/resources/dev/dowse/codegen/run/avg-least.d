#pragma D option quiet

BEGIN
{
    @a = avg((int64_t)0x8000000000000000);
    @a = avg(-1);
    printa(@a);
    exit(0);
}
