#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    x = "a";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    x = "/";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    x = "ab/cd";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    exit(0);
}
