/* 5:1-22 error[D_PDESC_ZERO]: the probe 'sched:cpucaps-sleep' exists on Solaris and illumos only, not on Linux */
/* 6:1-35 error[D_PDESC_ZERO]: the system call 'bsdthread_register' exists on macOS only, not on Linux */
/* 7:1-33 error[D_PDESC_ZERO]: the provider 'plockstat' exists on Solaris, illumos and macOS only, not on Linux */
/* 8:1-19 error[D_PDESC_ZERO]: the provider 'iscsi' exists on Solaris and illumos only, not on Linux */
sched:::cpucaps-sleep { trace(1); }
syscall::bsdthread_register:return { trace(1); }
plockstat$target:::mutex-acquire { trace(1); }
iscsi*:::data-send { trace(1); }
BEGIN
{
    trace(`freemem);
/*        ^^^^^^^^ error[D_SYM_NOTYPES]: the kernel variable 'freemem' exists on Solaris and illumos only, not on Linux */
    trace((uf_entry_t *)0);
/*         ^^^^^^^^^^ error[D_SYNTAX]: the type 'uf_entry_t' exists on Solaris and illumos only, not on Linux */
    trace(((struct vnode *)arg0)->v_type);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_INCOMPLETE]: the type 'struct vnode' exists on Solaris, illumos, FreeBSD and macOS only, not on Linux */
    trace(curthread->t_procp);
/*                   ^^^^^^^ error[D_TYPE_MEMBER]: the member 't_procp' exists on Solaris and illumos only, not on Linux */
    1 ? trace("both") : nosuch;
    0 ? nosuch : printf("neither");
    pid ? trace("both") : 1;
/*  ^^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_ACT]: an action cannot be a branch of '?:'; use a predicate */
}
