/* How often each program reads. */
syscall::read:entry
{
	@[execname] = count();
}
