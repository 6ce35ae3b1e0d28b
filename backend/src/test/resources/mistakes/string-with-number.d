syscall::openat:entry
/execname == 1/
{
    @ = count();
}
