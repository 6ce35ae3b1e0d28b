#pragma D option quiet

BEGIN
{
    @a = avg(0);
    printa(@a);
    exit(0);
}
