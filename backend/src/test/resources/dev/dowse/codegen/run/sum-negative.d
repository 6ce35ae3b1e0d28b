#pragma D option quiet

BEGIN
{
    @a = sum(-5);
    @a = sum(-7);
    @a = sum(-1);
    printa(@a);
    exit(0);
}
