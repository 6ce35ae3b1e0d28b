/* 5:2-20 error[D_OP_INCOMPAT]: execname is a string and 'bash' a number, the codes of its characters; write "bash" */
/* 22:2-8 error[D_OP_INCOMPAT]: '@reads' has no value here: an aggregation is put together when it is printed; count in a variable what the script itself reads */
/* A string beside a number, and aggregations where a value is wanted. */
syscall::read:entry
/execname == 'bash' || pid == "12"/
/*                     ^^^^^^^^^^^ error[D_OP_INCOMPAT]: "12" is a string and pid a number; write 12 */
{
    trace(execname == uid);
/*        ^^^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: execname is a string and uid a number */
    trace(execname == 0x10);
/*        ^^^^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: execname is a string and 0x10 a number */
    @reads[execname] = count();
    busy = @reads;
/*         ^^^^^^ error[D_OP_INCOMPAT]: '@reads' has no value here: an aggregation is put together when it is printed; count in a variable what the script itself reads */
    reads[execname] = count();
/*  ^^^^^ error[D_OP_INCOMPAT]: count() makes an aggregation, whose name begins with @; 'reads' is a variable */
    self->reads = quantize(arg2);
/*  ^^^^^^^^^^^ error[D_OP_INCOMPAT]: quantize() makes an aggregation, whose name begins with @; 'self->reads' is a variable */
}

END
/@reads > 10/
{
    trace(count() + 1);
/*        ^^^^^^^ error[D_OP_INCOMPAT]: 'count()' has no value here: it only goes into an aggregation, as in @name = count() */
    printf("%16ld\t%-5d %s", execname, pid, uid);
/*                           ^^^^^^^^ error[D_PRINTF_ARG_TYPE]: '%ld' of printf() cannot print 'string'; use %s */
    printf("\t%s", pid);
/*                 ^^^ error[D_PRINTF_ARG_TYPE]: '%s' of printf() cannot print 'pid_t'; use %d, or copyinstr() for an address */
}
