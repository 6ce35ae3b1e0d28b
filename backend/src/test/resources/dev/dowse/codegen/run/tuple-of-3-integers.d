#pragma D option quiet

string a[int64_t, int64_t, int64_t];
BEGIN
{
    a[0, -1, -2] = "x"; 
    printf("[%s] [%s]\n", a[0, -1, -2], a[9, 9, 9]);
    exit(0);
}
