#pragma D option quiet

BEGIN
{
    @a = min((uint32_t)-1);
    @a = min((uint8_t)-1);
    printa(@a);
    exit(0);
}
