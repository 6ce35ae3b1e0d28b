syscall::openat:entry
{
    printf("%d opens\n", execname);
}
