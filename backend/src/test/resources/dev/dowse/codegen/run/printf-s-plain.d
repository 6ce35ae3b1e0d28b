#pragma D option quiet

string x;
BEGIN
{
    printf("[%s]\n", "");
    printf("[%s]\n", "a");
    printf("[%s]\n", "abc");
    printf("[%s]\n", "hello, world");
    printf("[%s]\n", x);
    exit(0);
}
