#pragma D option quiet

BEGIN
{
    @a["b", 1] = max(4);
    @a["a", 2] = max(20);
    @a["", -1] = max(3);
    @a["b", 1] = max(4);
    printa(@a);
    exit(0);
}
