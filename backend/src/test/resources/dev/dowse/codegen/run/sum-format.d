#pragma D option quiet

BEGIN
{
    @a["x", 3] = sum(40); @a["y", -3] = sum(-9);
    printa("%s %d %@d\n", @a);
    printa("[%5s] [%-5d] [%@8d]\n", @a);
    exit(0);
}
