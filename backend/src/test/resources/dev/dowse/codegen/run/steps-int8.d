#pragma D option quiet

/* What ++ and -- are worth at the ends of the type. */
int8_t x;
BEGIN
{
    x = 127;
    printf("%d\n", x++);
    printf("%d\n", x);
    printf("%d\n", x--);
    printf("%d\n", x);
    x = (int8_t)0xffffffffffffff80;
    printf("%d\n", --x);
    printf("%d\n", ++x);
    exit(0);
}
