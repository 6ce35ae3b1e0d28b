#pragma D option quiet

string x;
BEGIN
{
    printf("[%.0s]\n", "");
    printf("[%.0s]\n", "a");
    printf("[%.0s]\n", "abc");
    printf("[%.0s]\n", "hello, world");
    printf("[%.0s]\n", x);
    exit(0);
}
