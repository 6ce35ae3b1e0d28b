#pragma D option quiet

BEGIN
{
    @a = min(1);
    @a = min(2);
    @a = min(3);
    @a = min(-1);
    printa(@a);
    exit(0);
}
