#!/usr/sbin/dtrace -s
/*
 * Latency of reads and writes, by command: the way that most scripts are laid out.
 */

#pragma D option quiet

inline int SLOW = 1000000;	/* nanoseconds */

dtrace:::BEGIN
{
	printf("Tracing... %s/%d\n", "ctrl-c ends it", $$1 == "" ? 0 : 1);
	start = timestamp;
}

/* entry and return meet in self->ts */
syscall::read:entry,
syscall::write:entry
/pid == $target && execname != "dtrace"/
{
	self->ts = timestamp;
	self->fd = arg0;
	this->name = stringof(copyinstr(arg1));
}

syscall::read:return,
syscall::write:return
/self->ts && (arg1 > 0 || errno == 0)/
{
	this->delta = timestamp - self->ts;
	@times[execname, probefunc] = quantize(this->delta / 1000);
	@total[execname] = sum(this->delta > SLOW ? this->delta : 0);
	if (this->delta > SLOW) {
		printf("%-16s %6d us\n", execname, this->delta / 1000);
	} else {
		fast++;
	}
	self->ts = 0;
	self->fd = 0;
}

profile:::tick-1sec
/fast++ > 10/
{
	trunc(@total, 5);
	printa("%-16s %@d\n", @total);
}

dtrace:::END
{
	printf("%d ms\n", (timestamp - start) / 1000000);
	printa(@times);
}
