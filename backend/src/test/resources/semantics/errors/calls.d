BEGIN
{
    trace();
/*  ^^^^^^^ error[D_PROTO_LEN]: trace() takes 1 argument, not 0 */
    trace(strlen());
/*        ^^^^^^^^ error[D_PROTO_LEN]: strlen() takes 1 argument, not 0 */
    trace(strlen(1, 2));
/*                  ^ error[D_PROTO_LEN]: strlen() takes 1 argument, not 2 */
    trace(strlen(1));
/*               ^ error[D_PROTO_ARG]: argument 1 of strlen() must be 'char *', not 'int' */
    trace(copyinstr("a"));
/*                  ^^^ error[D_PROTO_ARG]: argument 1 of copyinstr() must be 'uintptr_t', not 'string' */
    exit("a");
/*       ^^^ error[D_PROTO_ARG]: argument 1 of exit() must be 'int', not 'string' */
    trace(msgsize(0));
/*        ^^^^^^^ error[D_FUNC_UNDEF]: the function 'msgsize' does not exist on Linux */
    count();
/*  ^^^^^^^ error[D_CG_EXPR]: count() alone does nothing; it is the value of an aggregation: @ = count(…) */
    trace(count());
/*        ^^^^^^^ error[D_TRACE_DYN]: trace() cannot record an aggregation; print it with printa() */
    trace(trace(1));
/*        ^^^^^^^^ error[D_TRACE_VOID]: trace() needs a value; this is 'void' */
    trace(stack());
    trace(strlen(printf("x")));
/*               ^^^^^^^^^^^ error[D_PROTO_ARG]: argument 1 of strlen() must be 'char *', not 'void' */
    trace(avg(1) + 1);
/*        ^^^^^^ error[D_OP_INCOMPAT]: 'avg(1)' has no value here: it only goes into an aggregation, as in @name = avg(1) */
}
