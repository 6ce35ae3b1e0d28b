#pragma D option quiet

BEGIN
{
    printf("[%.5X]\n", 0);
    printf("[%.5X]\n", 1);
    printf("[%.5X]\n", -1);
    printf("[%.5X]\n", 255);
    printf("[%.5X]\n", (int64_t)0x8000000000000000);
    printf("[%.5X]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
