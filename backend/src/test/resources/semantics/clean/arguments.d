/* args[] by kind of probe: system calls. */
syscall::openat:entry
{
    trace(args[0]);
    trace(copyinstr((uintptr_t)args[1]));
    trace(args[3]);
    @[args[2] & O_ACCMODE] = count();
}

syscall::openat:return
/args[0] >= 0/
{
    trace(args[0]);
    trace(fds[args[0]].fi_pathname);
}

syscall::read:entry,
syscall::write:entry
{
    @bytes[probefunc] = sum(args[2]);
}
