syscall:::entry
{
    n[execname, probefunc] = 1;
}
