#pragma D option quiet

string x;
BEGIN
{
    x = "abcabc";
    printf("%d %d %d\n", strstr(x, "cb") == NULL, strstr(x, "abcabcd") == NULL, strstr(x, "a") != NULL);
    exit(0);
}
