#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("%d %d\n", strlen(x), strlen(""));
    x = "a";
    printf("%d %d\n", strlen(x), strlen(""));
    x = "/";
    printf("%d %d\n", strlen(x), strlen(""));
    x = "ab/cd";
    printf("%d %d\n", strlen(x), strlen(""));
    exit(0);
}
