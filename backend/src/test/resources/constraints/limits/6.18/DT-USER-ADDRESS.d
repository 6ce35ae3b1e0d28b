#pragma D option strsize=64
syscall::openat:entry
{
    printf("%s\n", stringof(arg1));
/*                          ^^^^ warning[DT-USER-ADDRESS]: arg1 of a system call is an address in the process, and this looks for it in the kernel, where the clause faults; copyinstr(arg1) reads the process */
    trace(*(int *)arg1);
/*                ^^^^ warning[DT-USER-ADDRESS]: arg1 of a system call is an address in the process, and this looks for it in the kernel, where the clause faults; copyin(arg1, sizeof (int)) reads the process */
    trace(stringof(args[1]));
    trace((string)copyin(arg1, 8));
/*                ^^^^^^^^^^^^^^^ hint[BPF-USER-NOFAULT]: copyin() at the entry of a system call: a page that is not in memory yet cannot be read, and the clause faults; at the return the kernel has read it */
    trace(strlen((char *)arg1));
/*                       ^^^^ warning[DT-USER-ADDRESS]: arg1 of a system call is an address in the process, and this looks for it in the kernel, where the clause faults; copyinstr(arg1) reads the process */
    self->path = arg1;
}

syscall::openat:return,
syscall::openat:entry
{
    trace(stringof(arg1));
}
