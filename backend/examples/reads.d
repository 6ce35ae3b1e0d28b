#!/usr/sbin/dowse -s
/* Who reads, how much at a time, and how long it waits for it. */
#pragma D option quiet

syscall::read:entry
{
        self->start = timestamp;
}

syscall::read:return
/self->start && arg0 >= 0/
{
        @bytes[execname] = sum(arg0);
        @sizes["bytes a read"] = quantize(arg0);
        @waits[execname] = avg(timestamp - self->start);
}

syscall::read:return
/self->start && errno != 0/
{
        @failed[execname, errno] = count();
}

syscall::read:return
{
        self->start = 0;
}

END
{
        printf("%-16s %12s %16s\n", "PROGRAM", "BYTES", "AVERAGE WAIT, ns");
        printa("%-16s %@12d %@16d\n", @bytes, @waits);
        printa(@sizes);
        printf("\nfailed:\n");
        printa("  %s with errno %d: %@d\n", @failed);
}
