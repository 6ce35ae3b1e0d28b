/* args[]: what the probe has decides. */
inline int outside = args[0];
/*                   ^^^^^^^ error[D_ARGS_NONE]: args[] exists only in a clause */
BEGIN { trace(args[0]); }
/*            ^^^^^^^ error[D_ARGS_IDX]: there is no args[0] here: the probe has no arguments */
tick-1s { trace(args[0]); }
/*              ^^^^^^^ error[D_ARGS_IDX]: there is no args[0] here: the probe has no arguments */
syscall::write:entry
{
    trace(args[0]);
    trace(args[2]);
    trace(args[3]);
/*        ^^^^^^^ error[D_ARGS_IDX]: there is no args[3] here: the probe has 3 arguments */
    trace(args[-1]);
/*        ^^^^^^^^ error[D_ARGS_IDX]: there is no args[-1] here: the probe has 3 arguments */
    trace(args[arg0]);
/*             ^^^^ error[D_PROTO_ARG]: args[] needs an integer constant as its index */
    trace(args[0, 1]);
/*        ^^^^^^^^^^ error[D_PROTO_LEN]: args[] takes one index, not 2 */
    trace(args);
/*        ^^^^ error[D_IDENT_BADREF]: 'args' is an array and needs an index: args[0] */
}
syscall:::entry { trace(args[0]); trace(arg0); }
/*                      ^^^^^^^ error[D_ARGS_MULTI]: the probes of this description have different arguments; name one probe, or use arg0 to arg9 */
syscall::read:entry, syscall::write:entry { trace(args[0]); trace(args[2]); }
syscall::read:entry, syscall::openat:entry { trace(args[1]); }
syscall::read:entry, syscall::openat:entry { trace(args[2]); }
syscall::io_destroy:entry { trace(args[0]); }
/*                                ^^^^^^^ error[D_ARGS_TYPE]: the target has no type for args[0]; use arg0 */
syscall::read:return { trace(args[0]); trace(args[1]); }
/*                                           ^^^^^^^ error[D_ARGS_IDX]: there is no args[1] here: the probe has 1 argument */
proc:::lwp-exit { trace(args[0]); }
/*                      ^^^^^^^ error[D_ARGS_IDX]: there is no args[0] here: the probe has no arguments */
proc:::signal-send { trace(args[1]->pr_pidd); trace(args[2]); trace(args[3]); }
/*                                  ^^^^^^^ error[D_XLATE_NOCONV]: the translator from 'struct task_struct *' to 'psinfo_t' does not make a member 'pr_pidd'; did you mean 'pr_pid'? */
/*                                                                  ^^^^^^^ error[D_ARGS_IDX]: there is no args[3] here: the probe has 3 arguments */
rawtp:::sched_switch { trace(args[1]->pidd); trace(args[4]); }
/*                                    ^^^^ error[D_TYPE_MEMBER]: 'struct task_struct' has no member 'pidd'; did you mean 'pid'? */
/*                                                 ^^^^^^^ error[D_ARGS_IDX]: there is no args[4] here: the probe has 4 arguments */
io:::start { trace(args[1]); }
/*                 ^^^^^^^ error[D_TRACE_DYN]: trace() cannot record a translated value; name a member of it */
