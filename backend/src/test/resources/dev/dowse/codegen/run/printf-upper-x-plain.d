#pragma D option quiet

BEGIN
{
    printf("[%X]\n", 0);
    printf("[%X]\n", 1);
    printf("[%X]\n", -1);
    printf("[%X]\n", 255);
    printf("[%X]\n", (int64_t)0x8000000000000000);
    printf("[%X]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
