#pragma D option quiet

/* What ++ and -- are worth at the ends of the type. */
int32_t x;
BEGIN
{
    x = 2147483647;
    printf("%d\n", x++);
    printf("%d\n", x);
    printf("%d\n", x--);
    printf("%d\n", x);
    x = (int32_t)0xffffffff80000000;
    printf("%d\n", --x);
    printf("%d\n", ++x);
    exit(0);
}
