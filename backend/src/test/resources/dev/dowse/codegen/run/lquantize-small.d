#pragma D option quiet

BEGIN
{
    @a = lquantize(1, -8, 8, 4);
    @a = lquantize(2, -8, 8, 4);
    @a = lquantize(3, -8, 8, 4);
    @a = lquantize(-1, -8, 8, 4);
    printa(@a);
    exit(0);
}
