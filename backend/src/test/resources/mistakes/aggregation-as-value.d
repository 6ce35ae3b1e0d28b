syscall::read:entry
{
    @n = count();
}

END
/@n > 10/
{
    trace("busy");
}
