#pragma D option quiet

string x;
BEGIN
{
    x = "0123456789";
    printf("[%s]\n", basename(x));
    x = "01234567890";
    printf("[%s]\n", basename(x));
    x = "012345678901";
    printf("[%s]\n", basename(x));
    exit(0);
}
