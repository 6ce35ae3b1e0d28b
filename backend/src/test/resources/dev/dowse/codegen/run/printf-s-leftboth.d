#pragma D option quiet

string x;
BEGIN
{
    printf("[%-12.3s]\n", "");
    printf("[%-12.3s]\n", "a");
    printf("[%-12.3s]\n", "abc");
    printf("[%-12.3s]\n", "hello, world");
    printf("[%-12.3s]\n", x);
    exit(0);
}
