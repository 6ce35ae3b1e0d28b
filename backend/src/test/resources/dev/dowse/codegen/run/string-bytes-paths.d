#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("%d %d\n", x[0], x[strlen(x)]);
    x = "..//../x/.";
    printf("%d %d\n", x[0], x[strlen(x)]);
    exit(0);
}
