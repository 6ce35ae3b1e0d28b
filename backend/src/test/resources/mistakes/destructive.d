syscall::kill:entry
/execname == "bash"/
{
    raise(9);
}
