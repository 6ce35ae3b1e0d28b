#pragma D option quiet

BEGIN
{
    @a[1] = llquantize(4, 10, 0, 3, 10);
    @a[-1] = llquantize(2, 10, 0, 3, 10);
    @a[1] = llquantize(4, 10, 0, 3, 10);
    @a[0] = llquantize(7, 10, 0, 3, 10);
    printa(@a);
    exit(0);
}
