BEGIN
{
    start = timestamp;

END
{
    trace(timestamp - start);
}
