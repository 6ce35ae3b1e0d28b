struct pair { int a; int b; };
struct pair both;
int list[3];

BEGIN
{
    trace(curthread);
    trace(vtimestamp);
    trace(caller);
    trace(`hz_ever);
/*        ^^^^^^^^ error[D_SYM_NOTYPES]: the type of the kernel's 'hz_ever' is not known here; say it with a cast of its address, such as *(int *)&`hz_ever */
    trace(*(int *)&`jiffies);
    trace(args[0]);
/*        ^^^^^^^ error[D_UNKNOWN]: args[] is not supported yet by this version */
    trace(fds[0].fi_pathname);
/*        ^^^^^^ error[D_UNKNOWN]: the variable 'fds[]' is not supported yet by this version */
    trace(curpsinfo->pr_psargs);
/*        ^^^^^^^^^ error[D_UNKNOWN]: the variable 'curpsinfo' is not supported yet by this version */
    trace(alloca(3));
    trace(*(int *)arg0);
    trace(((int *)arg0)[2]);
    trace((int *)arg0 + 1);
    trace("abc"[1]);
    trace(list[1]);
    trace(both);
    list[1] = 2;
    trace(xlate <struct pair>(0));
/*        ^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: a translation with xlate is not supported yet by this version */
    stack();
    print(curthread);
    setopt("quiet");
    trace(speculation());
}
