#pragma D option quiet

BEGIN
{
    @a = stddev((uint32_t)-1);
    @a = stddev((uint8_t)-1);
    printa(@a);
    exit(0);
}
