#!/usr/sbin/dtrace -Cs
/*
 * Latency of system calls by program, and the slowest ones by name.
 */
#pragma D option quiet
#pragma D option aggsize=8m
#pragma D option cleanrate=$1

#include <sys/types.h>

inline int64_t THRESHOLD = $2 ? $2 : 1000000;	/* nanoseconds */

typedef struct call {
	uint64_t began;
	int32_t fd;
} call_t;

uint64_t worst;
self string path;

dtrace:::BEGIN
{
	printf("%-20s %10s\n", "program", "calls");
	worst = 0;
}

syscall::open*:entry,
syscall::read:entry
/pid != $pid && (execname != "dtrace" || uid / 2 > 0)/
{
	self->began = timestamp;
	self->path = probefunc == "read" ? fds[arg0].fi_pathname : copyinstr(arg1);
	this->cpu = cpu;
}

syscall::open*:return,
syscall::read:return
/ self->began /		// only what was seen at entry
{
	this->took = timestamp - self->began;
	@calls[execname, probefunc] = count();
	@times[execname] = quantize(this->took);
	@slow["max"] = max(this->took >> 10);
	worst = this->took > worst ? this->took : worst;
	self->began = 0;
}

fbt:vmlinux:tcp_v4_connect:entry
/((struct sock *)arg0)->__sk_common.skc_family == `AF_INET/
{
	@peer[inet_ntoa((ipaddr_t *)&((struct sock *)arg0)->__sk_common.skc_daddr)] = count();
	stack(5);
}

tick-10sec
{
	normalize(@times, 1000);
	printa("%-16s %-16s %@8d\n", @calls);
	trunc(@calls, 5);
	system("date");
}

END
{
	printf("worst: %d ns at %Y\n", worst, walltimestamp);
	exit(0);
}
