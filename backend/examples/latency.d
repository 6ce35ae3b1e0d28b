#!/usr/sbin/dowse -s
/* How long each system call of a process takes, each second: dowse -s latency.d -p PID */
#pragma D option quiet

syscall:::entry
/pid == $target/
{
        self->since = timestamp;
}

syscall:::return
/self->since/
{
        @ns[probefunc] = quantize(timestamp - self->since);
        self->since = 0;
}

tick-1s
{
        printf("%Y\n", walltimestamp);
        printa(@ns);
        trunc(@ns);
}
