syscall::write:entry
/execname = "bash"/
{
    @[pid] = count();
}
