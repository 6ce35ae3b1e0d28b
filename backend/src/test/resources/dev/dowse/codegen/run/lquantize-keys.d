#pragma D option quiet

BEGIN
{
    @a[1] = lquantize(4, -8, 8, 4);
    @a[-1] = lquantize(2, -8, 8, 4);
    @a[1] = lquantize(4, -8, 8, 4);
    @a[0] = lquantize(7, -8, 8, 4);
    printa(@a);
    exit(0);
}
