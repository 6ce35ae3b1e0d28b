#pragma D option destructive

BEGIN
{
    @a = count();
    trace(@a);
/*        ^^ error[D_TRACE_DYN]: trace() cannot record an aggregation; print it with printa() */
    trace((void)0);
/*        ^^^^^^^ error[D_TRACE_VOID]: trace() needs a value; this is 'void' */
    stack(0);
/*        ^ error[D_STACK_SIZE]: the number of frames of stack() must be a positive constant */
    ustack(-1);
/*         ^^ error[D_USTACK_FRAMES]: the number of frames of ustack() must be a positive constant */
    ustack(1, pid);
/*            ^^^ error[D_USTACK_STRSIZE]: the string size of ustack() must be a positive constant */
    tracemem(execname, 8);
/*           ^^^^^^^^ error[D_TRACEMEM_ADDR]: tracemem() needs an address, not 'string' */
    tracemem(arg0, 0);
/*                 ^ error[D_TRACEMEM_SIZE]: the size of tracemem() must be a positive constant */
    tracemem(arg0, pid);
/*                 ^^^ error[D_TRACEMEM_SIZE]: the size of tracemem() must be a positive constant */
    system("%d");
/*          ^^ error[D_PRINTF_ARG_PROTO]: there is no argument for '%d' */
    freopen(".");
/*          ^^^ error[D_FREOPEN_INVALID]: freopen() cannot write to "." */
    raise(SIGSTOP);
    system("date");
    ftruncate();
    stop();
}
