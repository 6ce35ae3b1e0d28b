#pragma D option quiet

/* What ++ and -- are worth at the ends of the type. */
uint64_t x;
BEGIN
{
    x = (uint64_t)0xffffffffffffffff;
    printf("%d\n", x++);
    printf("%d\n", x);
    printf("%d\n", x--);
    printf("%d\n", x);
    x = 0;
    printf("%d\n", --x);
    printf("%d\n", ++x);
    exit(0);
}
