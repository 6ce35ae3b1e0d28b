#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("%d %d\n", strlen(x), strlen(""));
    x = "01234567890";
    printf("%d %d\n", strlen(x), strlen(""));
    x = "012345678901";
    printf("%d %d\n", strlen(x), strlen(""));
    exit(0);
}
