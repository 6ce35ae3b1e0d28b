#pragma D option quiet

BEGIN
{
    @a = count(); @a = count();
    normalize(@a, 10); printa("%@d\n", @a); denormalize(@a); printa("%@d\n", @a);
    exit(0);
}
