#pragma D option quiet

BEGIN
{
    @a[1] = min(4);
    @a[-1] = min(2);
    @a[1] = min(4);
    @a[0] = min(7);
    printa(@a);
    exit(0);
}
