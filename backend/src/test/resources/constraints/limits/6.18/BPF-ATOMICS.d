/* 13:2-9 hint[BPF-ATOMICS]: 'calls' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @ = sum() counts exactly */
/* 14:2-25 hint[BPF-ATOMICS]: 'bytes' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @[…] = sum() counts exactly */
/* 38:2-10 hint[BPF-ATOMICS]: 'writes' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @ = sum() counts exactly */
/* 39:2-31 hint[BPF-ATOMICS]: 'sizes' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @[…] = sum() counts exactly */
/* 40:2-8 hint[BPF-ATOMICS]: 'open' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @ = sum() counts exactly */
/* 41:2-9 hint[BPF-ATOMICS]: 'again' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @ = sum() counts exactly */
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

/* What only counts can be an aggregation; what is read, reset or counted down cannot. */
uint64_t sizes[string, uint64_t];

BEGIN
{
	writes = 0;
}

syscall::write:entry
{
	writes++;
	sizes[execname, arg0] += arg2;
	open--;
	again++;
}

tick-1s
/again > 10/
{
	again = 0;
}

END
{
	printf("%8d writes\n", writes);
}
