#pragma D option quiet

BEGIN
{
    @a[1] = max(4);
    @a[-1] = max(2);
    @a[1] = max(4);
    @a[0] = max(7);
    printa(@a);
    exit(0);
}
