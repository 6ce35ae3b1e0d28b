#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("[%s]\n", cleanpath(x));
    x = "aXbXc";
    printf("[%s]\n", cleanpath(x));
    exit(0);
}
