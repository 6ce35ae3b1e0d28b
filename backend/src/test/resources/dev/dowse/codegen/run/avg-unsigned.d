#pragma D option quiet

BEGIN
{
    @a = avg((uint32_t)-1);
    @a = avg((uint8_t)-1);
    printa(@a);
    exit(0);
}
