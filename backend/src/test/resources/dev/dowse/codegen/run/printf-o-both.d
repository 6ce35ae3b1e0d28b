#pragma D option quiet

BEGIN
{
    printf("[%12.5o]\n", 0);
    printf("[%12.5o]\n", 1);
    printf("[%12.5o]\n", -1);
    printf("[%12.5o]\n", 255);
    printf("[%12.5o]\n", (int64_t)0x8000000000000000);
    printf("[%12.5o]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
