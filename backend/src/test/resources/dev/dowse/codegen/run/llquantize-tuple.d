#pragma D option quiet

BEGIN
{
    @a["b", 1] = llquantize(4, 10, 0, 3, 10);
    @a["a", 2] = llquantize(20, 10, 0, 3, 10);
    @a["", -1] = llquantize(3, 10, 0, 3, 10);
    @a["b", 1] = llquantize(4, 10, 0, 3, 10);
    printa(@a);
    exit(0);
}
