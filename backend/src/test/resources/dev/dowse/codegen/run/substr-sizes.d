#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    x = "01234567890";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    x = "012345678901";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 2), substr(x, -2), substr(x, 0), substr(x, 12));
    exit(0);
}
