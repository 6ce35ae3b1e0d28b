BEGIN
{
    a[1, (char)2] = 3;
    a[1, (char)2]++;
    trace(a[3, (char)4] += 5);
}
