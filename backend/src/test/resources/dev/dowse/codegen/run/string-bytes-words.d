#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("%d %d\n", x[0], x[strlen(x)]);
    x = "aXbXc";
    printf("%d %d\n", x[0], x[strlen(x)]);
    exit(0);
}
