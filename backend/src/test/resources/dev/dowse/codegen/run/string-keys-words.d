#pragma D option quiet

string x; int n[string, int];
BEGIN
{
    x = "hello, world";
    printf("%d\n", ++n[x, 1]);
    x = "aXbXc";
    printf("%d\n", ++n[x, 1]);
    exit(0);
}
