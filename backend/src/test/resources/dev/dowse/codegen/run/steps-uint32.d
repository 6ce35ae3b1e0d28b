#pragma D option quiet

/* What ++ and -- are worth at the ends of the type. */
uint32_t x;
BEGIN
{
    x = (uint32_t)0xffffffff;
    printf("%d\n", x++);
    printf("%d\n", x);
    printf("%d\n", x--);
    printf("%d\n", x);
    x = 0;
    printf("%d\n", --x);
    printf("%d\n", ++x);
    exit(0);
}
