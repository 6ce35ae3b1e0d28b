syscall::openat:entry
{
    trace(execname + "!");
}
