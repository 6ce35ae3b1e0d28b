#pragma D option quiet

int64_t x;
BEGIN
{
    x = (int64_t)0xfedcba9876543210;
    printf("%d\n", (int64_t)x);
    printf("%d\n", (int64_t)(int64_t)x);
    printf("%x\n", (int64_t)(x >> 4));
    printf("%d\n", (int64_t)(int64_t)(x >> 3));
    printf("%u\n", (int64_t)-1);
    exit(0);
}
