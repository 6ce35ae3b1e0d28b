#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 1, 3), substr(x, -3, 2), substr(x, 0, 0), substr(x, 1, -1));
    x = "01234567890";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 1, 3), substr(x, -3, 2), substr(x, 0, 0), substr(x, 1, -1));
    x = "012345678901";
    printf("[%s] [%s] [%s] [%s]\n", substr(x, 1, 3), substr(x, -3, 2), substr(x, 0, 0), substr(x, 1, -1));
    exit(0);
}
