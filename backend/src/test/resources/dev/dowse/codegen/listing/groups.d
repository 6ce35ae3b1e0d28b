syscall::read:entry,
syscall::write:entry
{
    trace(probefunc);
}

syscall::write:entry
{
    trace(2);
}
