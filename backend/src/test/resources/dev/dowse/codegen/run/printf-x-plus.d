#pragma D option quiet

BEGIN
{
    printf("[%+x]\n", 0);
    printf("[%+x]\n", 1);
    printf("[%+x]\n", -1);
    printf("[%+x]\n", 255);
    printf("[%+x]\n", (int64_t)0x8000000000000000);
    printf("[%+x]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
