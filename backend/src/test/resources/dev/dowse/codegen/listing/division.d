BEGIN
{
    x = 7;
    u = 7u;
    trace(x / 2);
    trace(x % -3);
    trace(u / 2);
    trace(x / x);
    trace(u % u);
}
