#pragma D option quiet

BEGIN
{
    @a = max(0);
    printa(@a);
    exit(0);
}
