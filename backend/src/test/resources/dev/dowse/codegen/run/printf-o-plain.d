#pragma D option quiet

BEGIN
{
    printf("[%o]\n", 0);
    printf("[%o]\n", 1);
    printf("[%o]\n", -1);
    printf("[%o]\n", 255);
    printf("[%o]\n", (int64_t)0x8000000000000000);
    printf("[%o]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
