#!/usr/sbin/dowse -s
/* The files that a command opens, and why it could not: dowse -s opens.d -c 'COMMAND' */
#pragma D option quiet

syscall::openat:entry
/pid == $target/
{
        self->path = arg1;
}

/* Read at the return: by then the page with the name is in memory. */
syscall::openat:return
/self->path/
{
        printf("%-16s %4d  %s\n", execname, errno, copyinstr(self->path));
        self->path = 0;
}
