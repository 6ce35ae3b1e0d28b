syscall::openat:return
{
    trace(strlenn(execname));
}
