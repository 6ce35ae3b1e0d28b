#pragma D option quiet

BEGIN
{
    printf("[%+d]\n", 0);
    printf("[%+d]\n", 1);
    printf("[%+d]\n", -1);
    printf("[%+d]\n", 255);
    printf("[%+d]\n", (int64_t)0x8000000000000000);
    printf("[%+d]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
