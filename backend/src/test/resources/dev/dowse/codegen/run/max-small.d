#pragma D option quiet

BEGIN
{
    @a = max(1);
    @a = max(2);
    @a = max(3);
    @a = max(-1);
    printa(@a);
    exit(0);
}
