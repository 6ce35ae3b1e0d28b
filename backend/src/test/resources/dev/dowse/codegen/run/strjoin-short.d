#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    x = "a";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    x = "/";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    x = "ab/cd";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    exit(0);
}
