#pragma D option quiet

uint64_t x;
BEGIN
{
    x = 0;printf("%x\n", htonll(x));
    x = 1;printf("%x\n", htonll(x));
    x = 128;printf("%x\n", htonll(x));
    x = (uint64_t)0xffffffffffffffff;printf("%x\n", htonll(x));
    x = (uint64_t)0x102030405060708;printf("%x\n", htonll(x));
    exit(0);
}
