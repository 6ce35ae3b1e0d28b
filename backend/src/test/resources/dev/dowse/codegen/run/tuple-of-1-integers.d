#pragma D option quiet

string a[int64_t];
BEGIN
{
    a[0] = "x"; 
    printf("[%s] [%s]\n", a[0], a[9]);
    exit(0);
}
