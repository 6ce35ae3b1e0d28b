#pragma D option quiet

string x;
BEGIN
{
    printf("[%.3s]\n", "");
    printf("[%.3s]\n", "a");
    printf("[%.3s]\n", "abc");
    printf("[%.3s]\n", "hello, world");
    printf("[%.3s]\n", x);
    exit(0);
}
