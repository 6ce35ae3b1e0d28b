#pragma D option quiet

string x; int n[string, int];
BEGIN
{
    x = "//a//b//";
    printf("%d\n", ++n[x, 1]);
    x = "..//../x/.";
    printf("%d\n", ++n[x, 1]);
    exit(0);
}
