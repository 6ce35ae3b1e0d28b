/* 3:1-20 error[D_SYNTAX]: expected { and the statements of the clause behind this */
/* 8:1-4 error[D_SYNTAX]: expected { and the statements of the clause behind this */
syscall::read:entry
syscall::write:entry
{
    trace(1);
}
END
