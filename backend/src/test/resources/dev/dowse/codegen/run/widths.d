#pragma D option quiet

BEGIN
{
    u = 7u;
    trace(u/2); trace("\n");
    q = 18446744073709551615ull;
    trace(q/3); trace("\n");
    trace(q%10); trace("\n");
    w = 0x80000000u;
    trace(w*2); trace("\n");
    trace(w+w); trace("\n");
    trace(w>>31); trace("\n");
    i = 0x7fffffff;
    trace(i+1); trace("\n");
    trace(i<<1); trace("\n");
    trace((char)200); trace("\n");
    trace((uint8_t)-1); trace("\n");
    trace((short)40000); trace("\n");
    exit(0);
}
