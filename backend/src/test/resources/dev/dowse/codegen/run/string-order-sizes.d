#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    x = "01234567890";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    x = "012345678901";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    exit(0);
}
