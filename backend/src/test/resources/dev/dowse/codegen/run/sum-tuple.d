#pragma D option quiet

BEGIN
{
    @a["b", 1] = sum(4);
    @a["a", 2] = sum(20);
    @a["", -1] = sum(3);
    @a["b", 1] = sum(4);
    printa(@a);
    exit(0);
}
