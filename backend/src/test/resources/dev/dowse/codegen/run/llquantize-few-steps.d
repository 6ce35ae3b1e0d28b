#pragma D option quiet

/* Fewer steps than the factor: a magnitude starts where the one below ends, not at zero. */
BEGIN
{
    @few = llquantize(-5, 10, 0, 2, 2);
    @few = llquantize(1, 10, 0, 2, 2);
    @few = llquantize(7, 10, 0, 2, 2);
    @few = llquantize(60, 10, 0, 2, 2);
    @one = llquantize(4, 10, 0, 1, 1);
    @one = llquantize(44, 10, 0, 1, 1);
    @one = llquantize(444, 10, 0, 1, 1);
}

/* What is beyond the last magnitude weighs most, on either side. */
BEGIN
{
    @order["beyond"] = llquantize(400, 10, 0, 1, 10);
    @order["within"] = llquantize(40, 10, 0, 1, 10);
    @order["zero"] = llquantize(0, 10, 0, 1, 10);
    @order["beyond, negative"] = llquantize(-400, 10, 0, 1, 10);
    @order["within, negative"] = llquantize(-40, 10, 0, 1, 10);
    exit(0);
}
