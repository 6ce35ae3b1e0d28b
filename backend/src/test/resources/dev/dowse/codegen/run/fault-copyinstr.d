#pragma D option quiet

BEGIN
{
    trace(copyinstr(1)); trace("\n");
}

BEGIN
{
    exit(0);
}
