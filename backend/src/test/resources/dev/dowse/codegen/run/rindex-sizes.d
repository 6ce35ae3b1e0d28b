#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    x = "01234567890";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    x = "012345678901";
    printf("%d %d %d\n", rindex(x, "/"), rindex(x, "X", 2), rindex(x, "0"));
    exit(0);
}
