#pragma D option quiet

BEGIN
{
    @a["b", 1] = lquantize(4, -8, 8, 4);
    @a["a", 2] = lquantize(20, -8, 8, 4);
    @a["", -1] = lquantize(3, -8, 8, 4);
    @a["b", 1] = lquantize(4, -8, 8, 4);
    printa(@a);
    exit(0);
}
