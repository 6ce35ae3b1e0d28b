#pragma D option quiet

BEGIN
{
    @k["a", 1] = count();
    @k["b", 2] = count();
    @k["a", 1] = count();
    @t["name", probefunc, 3] = sum(2);
    printa(@k);
    printa("%s %d %@d\n", @k);
    clear(@k);
    printa(@k);
    normalize(@t, 2);
    printa(@t);
    denormalize(@t);
    trunc(@k, 1);
    trunc(@t);
    exit(0);
}
