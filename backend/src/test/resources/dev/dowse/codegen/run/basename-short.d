#pragma D option quiet

string x;
BEGIN
{
    x = "";
    printf("[%s]\n", basename(x));
    x = "a";
    printf("[%s]\n", basename(x));
    x = "/";
    printf("[%s]\n", basename(x));
    x = "ab/cd";
    printf("[%s]\n", basename(x));
    exit(0);
}
