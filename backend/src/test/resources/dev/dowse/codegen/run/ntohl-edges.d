#pragma D option quiet

uint32_t x;
BEGIN
{
    x = 0;printf("%x\n", ntohl(x));
    x = 1;printf("%x\n", ntohl(x));
    x = 128;printf("%x\n", ntohl(x));
    x = (uint32_t)0xffffffff;printf("%x\n", ntohl(x));
    x = 84281096;printf("%x\n", ntohl(x));
    exit(0);
}
