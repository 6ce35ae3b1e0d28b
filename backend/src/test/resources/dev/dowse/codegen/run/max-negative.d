#pragma D option quiet

BEGIN
{
    @a = max(-5);
    @a = max(-7);
    @a = max(-1);
    printa(@a);
    exit(0);
}
