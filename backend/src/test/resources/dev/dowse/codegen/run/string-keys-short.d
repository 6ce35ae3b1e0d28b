#pragma D option quiet

string x; int n[string, int];
BEGIN
{
    x = "";
    printf("%d\n", ++n[x, 1]);
    x = "a";
    printf("%d\n", ++n[x, 1]);
    x = "/";
    printf("%d\n", ++n[x, 1]);
    x = "ab/cd";
    printf("%d\n", ++n[x, 1]);
    exit(0);
}
