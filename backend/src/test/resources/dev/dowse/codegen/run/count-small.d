#pragma D option quiet

BEGIN
{
    @a = count();
    @a = count();
    @a = count();
    @a = count();
    printa(@a);
    exit(0);
}
