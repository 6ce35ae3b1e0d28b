#pragma D option quiet

BEGIN
{
    @l = llquantize(0, 10, 0, 3, 20);
    @l = llquantize(1, 10, 0, 3, 20);
    @l = llquantize(9, 10, 0, 3, 20);
    @l = llquantize(15, 10, 0, 3, 20);
    @l = llquantize(999, 10, 0, 3, 20);
    @l = llquantize(12345, 10, 0, 3, 20);
    @l = llquantize(-15, 10, 0, 3, 20);
    @m = llquantize(77, 10, 1, 3, 5);
    exit(0);
}
