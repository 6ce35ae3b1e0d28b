#pragma D option quiet

BEGIN
{
    printf("[% u]\n", 0);
    printf("[% u]\n", 1);
    printf("[% u]\n", -1);
    printf("[% u]\n", 255);
    printf("[% u]\n", (int64_t)0x8000000000000000);
    printf("[% u]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
