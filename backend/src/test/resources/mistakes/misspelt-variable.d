syscall::openat:entry
{
    @[exename] = count();
}
