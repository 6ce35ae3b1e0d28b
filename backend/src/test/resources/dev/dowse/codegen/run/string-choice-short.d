#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    x = "a";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    x = "/";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    x = "ab/cd";
    printf("[%s] [%s]\n", x == "" ? "empty" : x, x < "a" ? (x < "0" ? "low" : x) : "high");
    exit(0);
}
