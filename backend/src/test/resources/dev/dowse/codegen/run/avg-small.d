#pragma D option quiet

BEGIN
{
    @a = avg(1);
    @a = avg(2);
    @a = avg(3);
    @a = avg(-1);
    printa(@a);
    exit(0);
}
