#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("%d %d\n", x[0], x[strlen(x)]);
    x = "01234567890";
    printf("%d %d\n", x[0], x[strlen(x)]);
    x = "012345678901";
    printf("%d %d\n", x[0], x[strlen(x)]);
    exit(0);
}
