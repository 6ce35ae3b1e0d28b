#pragma D option quiet

BEGIN
{
    @l = lquantize(-5, 0, 100, 10);
    @l = lquantize(0, 0, 100, 10);
    @l = lquantize(99, 0, 100, 10);
    @l = lquantize(100, 0, 100, 10);
    @l = lquantize(55, 0, 100, 10, 3);
    @m = lquantize(5, -10, 10);
    exit(0);
}
