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
/*        ^^^^^^^ error[D_ARGS_IDX]: there is no args[0] here: the probe has no arguments */
    trace(fds[0].fi_pathname);
    trace(curpsinfo->pr_psargs);
    trace(alloca(3));
    trace(*(int *)arg0);
    trace(((int *)arg0)[2]);
    trace((int *)arg0 + 1);
    trace("abc"[1]);
    trace(list[1]);
    trace(both);
    list[1] = 2;
    trace(xlate <struct pair>(0));
/*        ^^^^^^^^^^^^^^^^^^^^^^ error[D_XLATE_NONE]: there is no translator from 'int' to 'struct pair' */
    stack();
    print(curthread);
    setopt("quiet");
    trace(speculation());
}
