#pragma D option quiet

BEGIN
{
    printf("%hd %ld %lld\n", (short)-1, (long)-1, (long long)-1);
    printf("%hu %lu %llu\n", (unsigned short)-1, (unsigned long)-1, (unsigned long long)-1);
    printf("%hx %lx %llx\n", (short)-1, (long)255, (long long)255);
    exit(0);
}
