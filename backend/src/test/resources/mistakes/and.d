syscall::read:entry
/pid == 1 and arg0 == 0/
{
    @ = count();
}
