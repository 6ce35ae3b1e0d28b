#pragma D option quiet

BEGIN
{
    trace(stringof(1)); trace("\n");
}

BEGIN
{
    printf("still %d\n", 1);
    exit(0);
}
