#pragma D option quiet

BEGIN
{
    @a["b", 1] = count();
    @a["a", 2] = count();
    @a["", -1] = count();
    @a["b", 1] = count();
    printa(@a);
    exit(0);
}
