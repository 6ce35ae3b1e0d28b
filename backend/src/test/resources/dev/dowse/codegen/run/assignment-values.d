#pragma D option quiet

BEGIN
{
    trace((x = 3) + (y = 4)); trace("\n");
    trace((x++, y)); trace("\n");
    a = b = 7;
    trace(a + b); trace("\n");
    exit(0);
}
