#pragma D option quiet

BEGIN
{
    x = 0;
    trace(1/x); trace("\n");
}

END
{
    trace("end"); trace("\n");
}

BEGIN
{
    exit(0);
}
