#pragma D option quiet

BEGIN
{
    @a = lquantize(-5, -8, 8, 4);
    @a = lquantize(-7, -8, 8, 4);
    @a = lquantize(-1, -8, 8, 4);
    printa(@a);
    exit(0);
}
