#pragma D option quiet

BEGIN
{
    @a[1] = count();
    @a[-1] = count();
    @a[1] = count();
    @a[0] = count();
    printa(@a);
    exit(0);
}
