#pragma D option quiet

BEGIN
{
    @a = min(-5);
    @a = min(-7);
    @a = min(-1);
    printa(@a);
    exit(0);
}
