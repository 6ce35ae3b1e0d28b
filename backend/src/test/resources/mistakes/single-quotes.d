syscall::read:entry
/execname == 'bash'/
{
    @ = count();
}
