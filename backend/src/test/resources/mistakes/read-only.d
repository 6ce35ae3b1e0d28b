BEGIN
{
    pid = 1234;
}
