#pragma D option quiet

string x; int n[string, int];
BEGIN
{
    x = "0123456789";
    printf("%d\n", ++n[x, 1]);
    x = "01234567890";
    printf("%d\n", ++n[x, 1]);
    x = "012345678901";
    printf("%d\n", ++n[x, 1]);
    exit(0);
}
