#pragma D option quiet

string x;
BEGIN
{
    x = "//a//b//";
    printf("[%s]\n", basename(x));
    x = "..//../x/.";
    printf("[%s]\n", basename(x));
    exit(0);
}
