#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("[%s]\n", cleanpath(x));
    x = "a";
    printf("[%s]\n", cleanpath(x));
    x = "/";
    printf("[%s]\n", cleanpath(x));
    x = "ab/cd";
    printf("[%s]\n", cleanpath(x));
    exit(0);
}
