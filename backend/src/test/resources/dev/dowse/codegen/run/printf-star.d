#pragma D option quiet

BEGIN
{
    printf("[%*d] [%-*d]\n", 6, 42, 6, 42);
    printf("[%.*s] [%*s]\n", 2, "abcdef", 5, "ab");
    exit(0);
}
