#pragma D option quiet

/* The low six bits of a count say how far, whether known before or not. */
int64_t x; int n;
BEGIN
{
    x = -256; n = 64;
    printf("%d %d\n", x << n, x >> n);
    n = 65;
    printf("%d %d\n", x << n, x >> n);
    n = -1;
    printf("%d %d\n", x << n, x >> n);
    n = 127;
    printf("%d %x\n", x << n, (uint64_t)x >> n);
    exit(0);
}
