#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    x = "aXbXc";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    exit(0);
}
