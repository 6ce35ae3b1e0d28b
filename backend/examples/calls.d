#!/usr/sbin/dowse -s
/* The system calls of a command, the most frequent last: dowse -s calls.d -c 'COMMAND' */
syscall:::entry
/pid == $target/
{
        @calls[probefunc] = count();
}
