#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("%d %d\n", strlen(x), strlen(""));
    x = "..//../x/.";
    printf("%d %d\n", strlen(x), strlen(""));
    exit(0);
}
