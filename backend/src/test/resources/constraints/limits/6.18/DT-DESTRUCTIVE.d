/* 5:2-11 error[DT-DESTRUCTIVE]: raise() is destructive: it changes the traced system, and that is not permitted here; permit it with -w or #pragma D option destructive */
/* What changes the traced system needs a permission. */
syscall::read:entry
{
	raise(9);
}
