#pragma D option quiet

BEGIN
{
    @a = llquantize(0, 10, 0, 3, 10);
    printa(@a);
    exit(0);
}
