syscall:::entry
{
    @[execname, probefunc] = count();
}
