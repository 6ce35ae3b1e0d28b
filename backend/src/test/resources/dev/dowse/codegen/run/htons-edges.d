#pragma D option quiet

uint16_t x;
BEGIN
{
    x = 0;printf("%x\n", htons(x));
    x = 1;printf("%x\n", htons(x));
    x = 128;printf("%x\n", htons(x));
    x = 65535;printf("%x\n", htons(x));
    x = 1800;printf("%x\n", htons(x));
    exit(0);
}
