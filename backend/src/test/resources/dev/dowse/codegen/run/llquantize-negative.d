#pragma D option quiet

BEGIN
{
    @a = llquantize(-5, 10, 0, 3, 10);
    @a = llquantize(-7, 10, 0, 3, 10);
    @a = llquantize(-1, 10, 0, 3, 10);
    printa(@a);
    exit(0);
}
