#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("[%s]\n", dirname(x));
    x = "aXbXc";
    printf("[%s]\n", dirname(x));
    exit(0);
}
