syscall::openat:entry
{
    printf("%s\n", stringof(arg1));
}
