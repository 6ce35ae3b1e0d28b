#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("%d %d\n", x[0], x[strlen(x)]);
    x = "a";
    printf("%d %d\n", x[0], x[strlen(x)]);
    x = "/";
    printf("%d %d\n", x[0], x[strlen(x)]);
    x = "ab/cd";
    printf("%d %d\n", x[0], x[strlen(x)]);
    exit(0);
}
