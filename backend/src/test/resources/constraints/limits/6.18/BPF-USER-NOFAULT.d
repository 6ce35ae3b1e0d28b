/* At the entry of a system call the page of an argument may not be in memory yet. */
syscall::unlink:entry
{
	printf("%s\n", copyinstr(arg0));
/*              ^^^^^^^^^^^^^^^ hint[BPF-USER-NOFAULT]: copyinstr() at the entry of a system call: a page that is not in memory yet cannot be read, and the clause faults; at the return the kernel has read it */
}

syscall::rename:entry
{
	printf("%s to %s\n", copyinstr(arg0), copyinstr(arg1));
/*                    ^^^^^^^^^^^^^^^ hint[BPF-USER-NOFAULT]: copyinstr() at the entry of a system call: a page that is not in memory yet cannot be read, and the clause faults; at the return the kernel has read it */
/*                                     ^^^^^^^^^^^^^^^ hint[BPF-USER-NOFAULT]: copyinstr() at the entry of a system call: a page that is not in memory yet cannot be read, and the clause faults; at the return the kernel has read it */
}

syscall::chdir:entry
{
	self->path = arg0;
}

syscall::chdir:return
/self->path/
{
	printf("%s\n", copyinstr(self->path));
	self->path = 0;
}
