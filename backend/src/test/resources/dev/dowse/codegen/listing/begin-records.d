BEGIN
{
    trace(42);
    printf("%s %d\n", "hello", 7);
    exit(3);
}
