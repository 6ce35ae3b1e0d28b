#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    x = "aXbXc";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    exit(0);
}
