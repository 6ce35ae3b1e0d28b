#pragma D option quiet

int x;
BEGIN
{
    x = 2; if (x == 1) { printf("one\n"); } else if (x == 2) { printf("two\n"); } else { printf("more\n"); }
    if (x) printf("yes\n");
    if (!x) { printf("no\n"); } else printf("else\n");
    exit(0);
}
