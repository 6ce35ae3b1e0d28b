/*
 * What the probes of derived-probes.tsv are made of. An argN is that of the other probe.
 */

inline int probe_failed = (int64_t)arg1 < 0;
inline int probe_succeeded = arg1 == 0;
inline int probe_positive = (int64_t)arg1 > 0;
inline int probe_error = -(int)arg1;

/* A child returns from the system call that made it, as its first act. */
inline int probe_started = arg1 == 0 && pid == tid;

inline int probe_first_thread = pid == tid;

/* CLD_EXITED, CLD_DUMPED or CLD_KILLED. */
inline int probe_exit_reason =
	(curthread->exit_code & 0x7f) == 0 ? 1 : (curthread->exit_code & 0x80) != 0 ? 3 : 2;

/* enum trace_signal result: delivered or in the queue already; ignored. */
inline int probe_sent = arg4 == 0 || arg4 == 2;
inline int probe_ignored = arg4 == 1;

/* What ends a process is delivered as SIGKILL; the signal itself is with the process. */
inline int probe_delivered_signal =
	arg0 == 9 && curthread->signal->group_exit_code > 0
	    ? curthread->signal->group_exit_code & 0x7f : (int)arg0;
inline uint64_t probe_signal_handler = (uint64_t)((struct k_sigaction *)arg2)->sa.sa_handler;

inline uint64_t probe_this_thread = (uint64_t)curthread;

inline uint64_t probe_first_bio = (uint64_t)((struct request *)arg0)->bio;
inline int probe_has_bio = ((struct request *)arg0)->bio != 0;
