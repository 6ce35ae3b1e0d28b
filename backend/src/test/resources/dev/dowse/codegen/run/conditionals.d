#pragma D option quiet

BEGIN
{
    trace(1 ? 2 : 3); trace("\n");
    x = 0;
    trace(x ? 1/x : 9); trace("\n");
    trace((x ? "a" : "b") == "b"); trace("\n");
    exit(0);
}
