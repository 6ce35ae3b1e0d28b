syscall::openat:entry
{
    printf("%s from %s\n", execname, ustack());
}
