#pragma D option quiet

int64_t x;
BEGIN
{
    x = -5;
    printf("[%s]\n", lltostr(x));
    x = (int64_t)0x8000000000000000;
    printf("[%s]\n", lltostr(x));
    printf("%d\n", strlen(lltostr(x)));
    exit(0);
}
