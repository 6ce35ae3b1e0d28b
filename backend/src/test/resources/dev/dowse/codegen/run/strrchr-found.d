#pragma D option quiet

string x;
BEGIN
{
    x = "abcabc";
    printf("[%s] [%s] [%s]\n", strrchr(x, 'a'), strrchr(x, 'b'), strrchr(x, 'c'));
    exit(0);
}
