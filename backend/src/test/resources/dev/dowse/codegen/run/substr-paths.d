#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    x = "..//../x/.";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    exit(0);
}
