#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    x = "aXbXc";
    printf("%d%d%d%d\n", x < "b", x == "a", x > "0123456789", x != "");
    exit(0);
}
