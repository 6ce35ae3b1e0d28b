#pragma D option quiet

/* The one quotient that has no room: it wraps, and nothing is left of it. */
int64_t x; int64_t y;
BEGIN
{
    x = (int64_t)0x8000000000000000; y = -1;
    printf("%d %d\n", x / y, x % y);
    printf("%d %d\n", x * y, -x);
    printf("%d\n", x < 0 ? -x : x);
    x /= y;
    printf("%d\n", x);
    exit(0);
}
