BEGIN
{
    int x = 3;
    trace(x);
}
