#pragma D option quiet

BEGIN
{
    x = (int8_t)-5;
    trace(x); trace("\n");
    y = (uint16_t)65535;
    y++;
    trace(y); trace("\n");
    z = (char)127;
    z++;
    trace(z); trace("\n");
    trace(x >> 1); trace("\n");
    trace((uint32_t)x >> 28); trace("\n");
    k[(int8_t)-5] = 1;
    trace(k[x]); trace("\n");
    exit(0);
}
