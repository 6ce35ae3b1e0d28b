#pragma D option quiet

BEGIN
{
    @a = sum(1);
    @a = sum(2);
    @a = sum(3);
    @a = sum(-1);
    printa(@a);
    exit(0);
}
