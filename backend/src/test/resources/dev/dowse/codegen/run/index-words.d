#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    x = "aXbXc";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    exit(0);
}
