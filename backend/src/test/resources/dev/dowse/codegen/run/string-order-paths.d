#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    x = "..//../x/.";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    exit(0);
}
