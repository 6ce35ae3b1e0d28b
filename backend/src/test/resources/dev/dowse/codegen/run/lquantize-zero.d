#pragma D option quiet

BEGIN
{
    @a = lquantize(0, -8, 8, 4);
    printa(@a);
    exit(0);
}
