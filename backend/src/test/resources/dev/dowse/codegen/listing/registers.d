syscall::read:entry
{
    trace(uregs[R_RIP]);
    trace(stringof(arg0));
}
