#pragma D option quiet

/* Only what to do on a fault needs scratch memory here: it must not count as loaded behind. */
BEGIN
{
    a = 7;
    b = 2;
    a = a % b;
}

BEGIN
{
    printf("%d\n", a);
    @[a] = quantize(0, a);
    exit(0);
}
