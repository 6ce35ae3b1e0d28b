syscall::read:entry
{
    @bytes[] = sum(arg2);
}
