#pragma D option quiet

string x;
BEGIN
{
    printf("[%-12s]\n", "");
    printf("[%-12s]\n", "a");
    printf("[%-12s]\n", "abc");
    printf("[%-12s]\n", "hello, world");
    printf("[%-12s]\n", x);
    exit(0);
}
