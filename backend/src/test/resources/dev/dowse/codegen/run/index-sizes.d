#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    x = "01234567890";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    x = "012345678901";
    printf("%d %d %d %d\n", index(x, "/"), index(x, "X", 2), index(x, ""), index(x, "world", -1));
    exit(0);
}
