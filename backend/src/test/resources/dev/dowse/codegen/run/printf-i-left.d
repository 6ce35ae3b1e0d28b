#pragma D option quiet

BEGIN
{
    printf("[%-12i]\n", 0);
    printf("[%-12i]\n", 1);
    printf("[%-12i]\n", -1);
    printf("[%-12i]\n", 255);
    printf("[%-12i]\n", (int64_t)0x8000000000000000);
    printf("[%-12i]\n", (int64_t)0x7fffffffffffffff);
    exit(0);
}
