#pragma D option quiet

BEGIN
{
    printf("[%+i]\n", 0);
    printf("[%+i]\n", 1);
    printf("[%+i]\n", -1);
    printf("[%+i]\n", 255);
    printf("[%+i]\n", (int64_t)0x8000000000000000);
    printf("[%+i]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
