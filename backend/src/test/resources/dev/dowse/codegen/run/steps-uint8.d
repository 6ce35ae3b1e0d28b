#pragma D option quiet

/* What ++ and -- are worth at the ends of the type. */
uint8_t x;
BEGIN
{
    x = 255;
    printf("%d\n", x++);
    printf("%d\n", x);
    printf("%d\n", x--);
    printf("%d\n", x);
    x = 0;
    printf("%d\n", --x);
    printf("%d\n", ++x);
    exit(0);
}
