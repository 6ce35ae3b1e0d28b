struct pair { int a; int b; };
struct pair both;
int list[3];

BEGIN
{
    trace(curthread);
/*        ^^^^^^^^^ error[D_UNKNOWN]: the variable 'curthread' is not supported yet by this version */
    trace(vtimestamp);
/*        ^^^^^^^^^^ error[D_UNKNOWN]: 'vtimestamp' has no value on Linux; a clause that reads it faults */
    trace(caller);
/*        ^^^^^^ error[D_UNKNOWN]: the variable 'caller' is not supported yet by this version */
    trace(`jiffies);
/*        ^^^^^^^^ error[D_SYM_NOTYPES]: the type of the kernel's 'jiffies' is not known here; say it with a cast of its address, such as *(int *)&`jiffies */
    trace(*(int *)&`jiffies);
/*                ^^^^^^^^^ error[D_UNKNOWN]: the address of a symbol of the kernel is not supported yet by this version */
    trace(args[0]);
/*        ^^^^^^^ error[D_UNKNOWN]: args[] is not supported yet by this version */
    trace(fds[0].fi_pathname);
/*        ^^^^^^ error[D_UNKNOWN]: the variable 'fds[]' is not supported yet by this version */
    trace(curpsinfo->pr_psargs);
/*        ^^^^^^^^^ error[D_UNKNOWN]: the variable 'curpsinfo' is not supported yet by this version */
    trace(alloca(3));
/*        ^^^^^^^^^ error[D_UNKNOWN]: alloca() is not supported yet by this version */
    trace(*(int *)arg0);
/*        ^^^^^^^^^^^^ error[D_UNKNOWN]: reading memory is not supported yet by this version */
    trace(((int *)arg0)[2]);
/*        ^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: reading memory is not supported yet by this version */
    trace((int *)arg0 + 1);
/*        ^^^^^^^^^^^^^^^ error[D_UNKNOWN]: arithmetic with pointers is not supported yet by this version */
    trace("abc"[1]);
/*        ^^^^^^^^ error[D_UNKNOWN]: reading a character of a string is not supported yet by this version */
    trace(list[1]);
/*        ^^^^^^^ error[D_UNKNOWN]: reading memory is not supported yet by this version */
    trace(both);
/*        ^^^^ error[D_UNKNOWN]: a struct or array as a variable is not supported yet by this version */
    list[1] = 2;
/*  ^^^^^^^ error[D_UNKNOWN]: reading memory is not supported yet by this version */
    trace(xlate <struct pair>(0));
/*        ^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: a translation with xlate is not supported yet by this version */
    stack();
/*  ^^^^^ error[D_UNKNOWN]: stack() is not supported yet by this version */
    print(curthread);
/*  ^^^^^ error[D_UNKNOWN]: print() is not supported yet by this version */
/*        ^^^^^^^^^ error[D_UNKNOWN]: the variable 'curthread' is not supported yet by this version */
    setopt("quiet");
/*  ^^^^^^ error[D_UNKNOWN]: setopt() is not supported yet by this version */
    trace(speculation());
/*        ^^^^^^^^^^^^^ error[D_UNKNOWN]: speculation() is not supported yet by this version */
}
