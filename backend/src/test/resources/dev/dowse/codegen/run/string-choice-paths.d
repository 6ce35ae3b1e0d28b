#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    x = "..//../x/.";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    exit(0);
}
