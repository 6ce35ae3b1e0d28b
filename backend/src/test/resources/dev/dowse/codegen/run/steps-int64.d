#pragma D option quiet

/* What ++ and -- are worth at the ends of the type. */
int64_t x;
BEGIN
{
    x = (int64_t)0x7fffffffffffffff;
    printf("%d\n", x++);
    printf("%d\n", x);
    printf("%d\n", x--);
    printf("%d\n", x);
    x = (int64_t)0x8000000000000000;
    printf("%d\n", --x);
    printf("%d\n", ++x);
    exit(0);
}
