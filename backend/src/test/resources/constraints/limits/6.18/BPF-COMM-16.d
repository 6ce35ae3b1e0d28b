/* 11:2-25 warning[BPF-COMM-16]: the kernel keeps 15 bytes of a command's name, and this text has 21: the comparison is always true */
/* The kernel cuts the names of commands: what is longer than 15 bytes is never equal. */
syscall::read:entry
/execname == "systemd-journald"/
/*           ^^^^^^^^^^^^^^^^^^ warning[BPF-COMM-16]: the kernel keeps 15 bytes of a command's name, and this text has 16: the comparison is never true */
{
	@[pid] = count();
}

syscall::write:entry
/"gnome-terminal-server" != execname/
{
	@[pid] = count();
}

syscall::close:entry
/execname == "systemd-journal"/
{
	@[pid] = count();
}
