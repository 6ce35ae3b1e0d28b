#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    x = "a";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    x = "/";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    x = "ab/cd";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    exit(0);
}
