#pragma D option quiet

string x;
BEGIN
{
    x = "abcabc";
    printf("[%s] [%s] [%s]\n", strstr(x, "bc"), strstr(x, "ca"), strstr(x, ""));
    exit(0);
}
