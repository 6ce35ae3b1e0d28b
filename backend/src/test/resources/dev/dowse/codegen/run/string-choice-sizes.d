#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    x = "01234567890";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    x = "012345678901";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    exit(0);
}
