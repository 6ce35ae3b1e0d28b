#pragma D option quiet

BEGIN
{
    @a[1] = sum(4);
    @a[-1] = sum(2);
    @a[1] = sum(4);
    @a[0] = sum(7);
    printa(@a);
    exit(0);
}
