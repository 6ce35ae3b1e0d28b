#pragma D option quiet

/* What ++ and -- are worth at the ends of the type. */
int16_t x;
BEGIN
{
    x = 32767;
    printf("%d\n", x++);
    printf("%d\n", x);
    printf("%d\n", x--);
    printf("%d\n", x);
    x = (int16_t)0xffffffffffff8000;
    printf("%d\n", --x);
    printf("%d\n", ++x);
    exit(0);
}
