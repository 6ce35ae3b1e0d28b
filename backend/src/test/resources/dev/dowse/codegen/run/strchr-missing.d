#pragma D option quiet

string x;
BEGIN
{
    x = "abcabc";
    printf("%d %d %d\n", strchr(x, 'x') == NULL, strrchr(x, 'x') == NULL, strchr(x, 'a') != NULL);
    exit(0);
}
