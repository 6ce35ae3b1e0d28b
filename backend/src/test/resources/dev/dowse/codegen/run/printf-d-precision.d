#pragma D option quiet

BEGIN
{
    printf("[%.5d]\n", 0);
    printf("[%.5d]\n", 1);
    printf("[%.5d]\n", -1);
    printf("[%.5d]\n", 255);
    printf("[%.5d]\n", (int64_t)0x8000000000000000);
    printf("[%.5d]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
