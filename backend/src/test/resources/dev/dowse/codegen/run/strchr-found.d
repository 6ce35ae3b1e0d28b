#pragma D option quiet

string x;
BEGIN
{
    x = "abcabc";
    printf("[%s] [%s] [%s]\n", strchr(x, 'a'), strchr(x, 'b'), strchr(x, 'c'));
    exit(0);
}
