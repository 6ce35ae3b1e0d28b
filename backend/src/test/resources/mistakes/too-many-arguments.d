syscall::openat:return
{
    trace(strlen(execname, 16));
}
