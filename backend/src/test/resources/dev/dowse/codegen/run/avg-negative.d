#pragma D option quiet

BEGIN
{
    @a = avg(-5);
    @a = avg(-7);
    @a = avg(-1);
    printa(@a);
    exit(0);
}
