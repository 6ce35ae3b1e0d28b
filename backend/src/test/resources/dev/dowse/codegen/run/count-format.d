#pragma D option quiet

BEGIN
{
    @a["x", 3] = count(); @a["y", -3] = count();
    printa("%s %d %@d\n", @a);
    printa("[%5s] [%-5d] [%@8d]\n", @a);
    exit(0);
}
