#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    x = "aXbXc";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    exit(0);
}
