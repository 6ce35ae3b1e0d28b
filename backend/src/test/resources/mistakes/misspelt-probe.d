syscall::opennat:entry
{
    @ = count();
}
