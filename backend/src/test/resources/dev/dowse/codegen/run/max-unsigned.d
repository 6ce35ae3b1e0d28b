#pragma D option quiet

BEGIN
{
    @a = max((uint32_t)-1);
    @a = max((uint8_t)-1);
    printa(@a);
    exit(0);
}
