#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    x = "01234567890";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    x = "012345678901";
    printf("[%s] [%s] [%s]\n", strjoin(x, x), strjoin(x, ""), strjoin("", x));
    exit(0);
}
