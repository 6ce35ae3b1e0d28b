/*
 * Processes and threads as /proc of Solaris shows them, made out of Linux's tasks.
 */

#pragma D depends_on library sched.d

typedef struct siginfo siginfo_t;

typedef struct timestruc {
	time_t tv_sec;
	long tv_nsec;
} timestruc_t;

typedef struct lwpsinfo {
	int pr_flag;		/* PR_STOPPED or 0 */
	int pr_lwpid;		/* number of the thread */
	uintptr_t pr_addr;	/* address of its task_struct */
	uintptr_t pr_wchan;	/* always 0 */
	char pr_stype;		/* always 0 */
	char pr_state;		/* SSLEEP, SSTOP, SZOMB, SWAIT or SRUN */
	char pr_sname;		/* the letter of pr_state: S, T, Z, W or R */
	char pr_nice;
	short pr_syscall;	/* number of the system call that it is in */
	char pr_oldpri;
	char pr_cpu;
	int pr_pri;		/* priority: smaller runs first */
	ushort_t pr_pctcpu;
	ushort_t pr_pad;
	timestruc_t pr_start;
	timestruc_t pr_time;
	char pr_clname[8];
	char pr_name[16];	/* name of the thread */
	processorid_t pr_onpro;	/* processor that it last ran on */
	processorid_t pr_bindpro;
	psetid_t pr_bindpset;
	int pr_lgrp;
	int pr_filler[4];
} lwpsinfo_t;

typedef struct psinfo {
	int pr_flag;
	int pr_nlwp;		/* always 1 */
	pid_t pr_pid;
	pid_t pr_ppid;
	pid_t pr_pgid;
	pid_t pr_sid;
	uid_t pr_uid;
	uid_t pr_euid;
	uid_t pr_gid;
	uid_t pr_egid;
	uintptr_t pr_addr;	/* address of the task_struct */
	size_t pr_size;
	size_t pr_rssize;
	size_t pr_pad1;
	struct tty_struct *pr_ttydev;	/* controlling terminal; -1 without */
	ushort_t pr_pctcpu;
	ushort_t pr_pctmem;
	timestruc_t pr_start;
	timestruc_t pr_time;
	timestruc_t pr_ctime;
	char pr_fname[16];	/* name of the program, cut at 15 characters */
	char pr_psargs[80];	/* the command line; of others than the current process its name */
	int pr_wstat;		/* always 0 */
	int pr_argc;		/* number of arguments; of the current process, else 0 */
	uintptr_t pr_argv;	/* address of their addresses, likewise */
	uintptr_t pr_envp;	/* address of those of the environment, likewise */
	char pr_dmodel;		/* PR_MODEL_LP64 */
	char pr_pad2[3];
	taskid_t pr_taskid;	/* this and the following: always 0 */
	dprojid_t pr_projid;
	int pr_nzomb;
	poolid_t pr_poolid;
	zoneid_t pr_zoneid;
	id_t pr_contract;
	int pr_filler[1];
	lwpsinfo_t pr_lwp;
} psinfo_t;

/* What a task is doing; the member changed its name and type with Linux 5.14. */
inline unsigned int task_state[struct task_struct *task] = task->__state;
inline unsigned int task_state[struct task_struct *task] = task->state;

/* The groups of processes and the session that a task belongs to; 2 and 3 since Linux 4.19. */
inline pid_t task_group[struct task_struct *task] = task->signal->pids[2]->numbers[0].nr;
inline pid_t task_session[struct task_struct *task] = task->signal->pids[3]->numbers[0].nr;

/*
 * Where exec() put the number of arguments, then their addresses, 0, and those of the environment.
 * Only the memory of the current process can be read: 0 for others, and for threads of the kernel.
 */
inline uintptr_t task_vector[struct task_struct *task] =
    task->tgid == pid && task->mm != NULL ? task->mm->start_stack : 0;
inline int task_arguments[struct task_struct *task] =
    task_vector[task] != 0 ? *(int *)copyin(task_vector[task], sizeof (int)) : 0;

translator psinfo_t < struct task_struct *T > {
	pr_nlwp = 1;
	pr_pid = T->tgid;
	pr_ppid = T->real_parent->tgid;
	pr_pgid = task_group[T];
	pr_sid = task_session[T];
	pr_uid = T->cred->uid.val;
	pr_euid = T->cred->euid.val;
	pr_gid = T->cred->gid.val;
	pr_egid = T->cred->egid.val;
	pr_addr = (uintptr_t)T;
	pr_ttydev = T->signal->tty != NULL ? T->signal->tty : (struct tty_struct *)-1;
	pr_fname = T->comm;
	pr_wstat = 0;
	pr_psargs = task_vector[T] != 0
	    ? copyinargs(T->mm->arg_start, T->mm->arg_end) : stringof(T->comm);
	pr_argc = task_arguments[T];
	pr_argv = task_vector[T] != 0 ? task_vector[T] + sizeof (uintptr_t) : 0;
	pr_envp = task_vector[T] != 0
	    ? task_vector[T] + (task_arguments[T] + 2) * sizeof (uintptr_t) : 0;
	pr_dmodel = PR_MODEL_LP64;
	pr_taskid = 0;
	pr_projid = 0;
	pr_nzomb = 0;
	pr_poolid = 0;
	pr_zoneid = 0;
	pr_contract = 0;
};

/* 1 and 2 are sleeps, 4 and 8 stops, 0x10 0x20 0x80 ends of a task, 0x100 and 0x200 transitions. */
translator lwpsinfo_t < struct task_struct *T > {
	pr_flag = task_state[T] & 4 ? PR_STOPPED : 0;
	pr_lwpid = T->pid;
	pr_addr = (uintptr_t)T;
	pr_wchan = 0;
	pr_stype = 0;
	pr_state = task_state[T] & 3 ? SSLEEP
	    : task_state[T] & 0xc ? SSTOP
	    : task_state[T] & 0xb0 ? SZOMB
	    : task_state[T] & 0x300 ? SWAIT : SRUN;
	pr_sname = task_state[T] & 3 ? 'S'
	    : task_state[T] & 0xc ? 'T'
	    : task_state[T] & 0xb0 ? 'Z'
	    : task_state[T] & 0x300 ? 'W' : 'R';
	pr_pri = T->prio;
	pr_name = T->comm;
	pr_onpro = T->thread_info.cpu;
	pr_onpro = T->recent_used_cpu;
};

inline psinfo_t *curpsinfo = xlate <psinfo_t *> (curthread);
inline lwpsinfo_t *curlwpsinfo = xlate <lwpsinfo_t *> (curthread);
inline string cwd = d_path(&curthread->fs->pwd);
inline string root = d_path(&curthread->fs->root);
