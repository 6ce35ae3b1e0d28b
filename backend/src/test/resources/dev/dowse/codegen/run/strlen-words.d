#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("%d %d\n", strlen(x), strlen(""));
    x = "aXbXc";
    printf("%d %d\n", strlen(x), strlen(""));
    exit(0);
}
