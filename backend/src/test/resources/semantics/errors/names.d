BEGIN
{
    trace(pidd);
/*        ^^^^ error[D_IDENT_UNDEF]: there is no variable 'pidd'; did you mean 'pid'? */
    trace(pidd);
    trace(nosuch);
/*        ^^^^^^ error[D_IDENT_UNDEF]: there is no variable 'nosuch' */
    trace(zonename);
/*        ^^^^^^^^ error[D_IDENT_UNDEF]: the variable 'zonename' exists on Solaris and illumos only, not on Linux */
    self->count = 1;
    trace(self->cuont);
/*              ^^^^^ error[D_VAR_UNDEF]: 'self->cuont' is read before anything was assigned to it; did you mean 'count'? */
    trace(this->never);
/*              ^^^^^ error[D_VAR_UNDEF]: 'this->never' is read before anything was assigned to it */
    trace(strlne("a"));
/*        ^^^^^^ error[D_FUNC_UNDEF]: there is no function 'strlne'; did you mean 'strlen'? */
    trace(json("a", "b"));
/*        ^^^^ error[D_FUNC_UNDEF]: the function 'json' exists on Solaris, illumos and FreeBSD only, not on Linux */
    trace(pid(1));
/*        ^^^ error[D_FUNC_IDKIND]: 'pid' is no function */
    trace(printf);
/*        ^^^^^^ error[D_IDENT_BADREF]: 'printf' is a function; to call it write printf(…) */
    trace(args);
/*        ^^^^ error[D_IDENT_BADREF]: 'args' is an array and needs an index: args[0] */
    trace(uregs);
/*        ^^^^^ error[D_IDENT_BADREF]: 'uregs' is an array and needs a register: uregs[R_SP] */
    trace(fds);
/*        ^^^ error[D_IDENT_BADREF]: 'fds' is an array and needs an index in brackets */
    trace(uregs[40]);
/*              ^^ error[D_UNKNOWN]: there is no register 40; the last one is 25 */
    trace(uregs[-1]);
/*              ^^ error[D_REGS_IDX]: there is no register -1 */
    trace(uregs[pid]);
/*              ^^^ error[D_PROTO_ARG]: uregs[] needs a constant as its index, such as R_SP */
    trace(uregs[1, 2]);
/*        ^^^^^^^^^^^ error[D_PROTO_LEN]: uregs[] takes one index, not 2 */
    trace(args[pid]);
/*             ^^^ error[D_PROTO_ARG]: args[] needs an integer constant as its index */
    trace(args[0, 1]);
/*        ^^^^^^^^^^ error[D_PROTO_LEN]: args[] takes one index, not 2 */
    trace(@none);
/*         ^^^^ error[D_IDENT_UNDEF]: there is no aggregation '@none' */
    trace($nosuch);
/*        ^^^^^^^ error[D_MACRO_UNDEF]: there is no macro variable '$nosuch' */
}

BEGIN
  / both != 0 && self->both != 0 && twice == 1 /
/*  ^^^^ error[D_IDENT_UNDEF]: there is no variable 'both' */
/*                     ^^^^ error[D_VAR_UNDEF]: 'self->both' is read before anything was assigned to it */
{
    trace(both);
    trace(self->both);
    twice = 1;
    @sum = quux + 1;
/*         ^^^^^^^^ error[D_AGG_FUNC]: an aggregation takes a function such as count() or sum(…); a variable without @ keeps a value */
    trace(quux);
/*        ^^^^ error[D_IDENT_UNDEF]: there is no variable 'quux' */
}
