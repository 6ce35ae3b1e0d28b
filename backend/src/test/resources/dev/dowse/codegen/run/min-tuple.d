#pragma D option quiet

BEGIN
{
    @a["b", 1] = min(4);
    @a["a", 2] = min(20);
    @a["", -1] = min(3);
    @a["b", 1] = min(4);
    printa(@a);
    exit(0);
}
