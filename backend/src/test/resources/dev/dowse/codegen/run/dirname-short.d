#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("[%s]\n", dirname(x));
    x = "a";
    printf("[%s]\n", dirname(x));
    x = "/";
    printf("[%s]\n", dirname(x));
    x = "ab/cd";
    printf("[%s]\n", dirname(x));
    exit(0);
}
