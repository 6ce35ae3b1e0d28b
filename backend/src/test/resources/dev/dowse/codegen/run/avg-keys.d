#pragma D option quiet

BEGIN
{
    @a[1] = avg(4);
    @a[-1] = avg(2);
    @a[1] = avg(4);
    @a[0] = avg(7);
    printa(@a);
    exit(0);
}
