#pragma D option quiet

string x;
BEGIN
{
    x = "hello, world";
    printf("[%s]\n", basename(x));
    x = "aXbXc";
    printf("[%s]\n", basename(x));
    exit(0);
}
