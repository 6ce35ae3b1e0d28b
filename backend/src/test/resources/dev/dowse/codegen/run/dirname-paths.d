#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("[%s]\n", dirname(x));
    x = "..//../x/.";
    printf("[%s]\n", dirname(x));
    exit(0);
}
