int *either;
int *other;

BEGIN
{
    other = (int *)arg0;
    *other = 1;
/*  ^^^^^^ error[D_OP_WRITE]: operator '=' cannot change memory of the kernel or of a process; D writes to its variables and to memory from alloca() */
    either = alloca(4);
    either = (int *)arg0;
/*  ^^^^^^^^^^^^^^^^^^^^ error[D_ALLOCA_INCOMPAT]: 'either' holds pointers into memory from alloca() elsewhere; one variable cannot hold both kinds */
    other = &other[1];
}
