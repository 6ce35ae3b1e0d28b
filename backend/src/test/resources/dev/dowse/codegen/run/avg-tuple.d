#pragma D option quiet

BEGIN
{
    @a["b", 1] = avg(4);
    @a["a", 2] = avg(20);
    @a["", -1] = avg(3);
    @a["b", 1] = avg(4);
    printa(@a);
    exit(0);
}
