#pragma D option quiet

uint32_t x;
BEGIN
{
    x = 0;printf("%x\n", htonl(x));
    x = 1;printf("%x\n", htonl(x));
    x = 128;printf("%x\n", htonl(x));
    x = (uint32_t)0xffffffff;printf("%x\n", htonl(x));
    x = 84281096;printf("%x\n", htonl(x));
    exit(0);
}
