syscall::openat:entry
{
    @[comm] = count();
}
