#pragma D option quiet

BEGIN
{
    @a = sum((uint32_t)-1);
    @a = sum((uint8_t)-1);
    printa(@a);
    exit(0);
}
