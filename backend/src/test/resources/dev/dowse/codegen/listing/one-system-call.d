syscall::getppid:entry
/pid == 1234/
{
    @ = count();
}
