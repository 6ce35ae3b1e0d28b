#pragma D option quiet

BEGIN
{
    @a = min(0);
    printa(@a);
    exit(0);
}
