#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    x = "..//../x/.";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    exit(0);
}
