/* 9:2-9 hint[BPF-ATOMICS]: 'calls' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @ = sum() counts exactly */
/* 10:2-25 hint[BPF-ATOMICS]: 'bytes' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @[…] = sum() counts exactly */
/* A global variable is updated by a read and a write: told once for each, not for tick probes. */
int calls;
int bytes[string];

syscall::read:entry
{
	calls++;
	bytes[execname] += arg2;
	self->depth++;
}

syscall::write:entry
{
	calls += 2;
}

tick-1s
{
	seconds++;
}
