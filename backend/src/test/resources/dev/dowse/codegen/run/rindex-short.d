#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    x = "a";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    x = "/";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    x = "ab/cd";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    exit(0);
}
