#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    x = "..//../x/.";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    exit(0);
}
