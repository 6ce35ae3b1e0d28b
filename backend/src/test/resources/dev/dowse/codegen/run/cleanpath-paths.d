#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("[%s]\n", cleanpath(x));
    x = "..//../x/.";
    printf("[%s]\n", cleanpath(x));
    exit(0);
}
