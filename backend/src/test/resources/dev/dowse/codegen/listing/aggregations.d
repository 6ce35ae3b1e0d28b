int x;

BEGIN
{
    @sum = sum(x);
    @min = min(x);
    @avg = avg(x);
    @dev = stddev(x);
    @lin = lquantize(x, 0, 100, 10);
    @log = llquantize(x, 10, 0, 2, 10);
    x = 1;
}
