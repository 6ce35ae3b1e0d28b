#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 1, 3), substr(x, -3, 2), substr(x, 0, 0), substr(x, 1, -1));
    x = "aXbXc";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 1, 3), substr(x, -3, 2), substr(x, 0, 0), substr(x, 1, -1));
    exit(0);
}
