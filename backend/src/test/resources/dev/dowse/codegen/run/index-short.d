#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    x = "a";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    x = "/";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    x = "ab/cd";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    exit(0);
}
