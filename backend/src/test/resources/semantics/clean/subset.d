#!/usr/sbin/dowse -s
/* Everything that a script of system calls and timers is made of. */
#pragma D option quiet
#pragma D option strsize=64
#pragma D option aggsize=8m
#pragma D option switchrate=10hz

typedef unsigned long word_t;
enum mode { QUICK, SLOW = 10, SLOWER };
inline int LIMIT = 100 * 2;
inline string NAME = "reader";
self int depth;
string last[int, string];
int total;
word_t wide;

BEGIN
{
    total = 0;
    wide = 0xffffffffffffffff;
    self->depth = SLOWER;
    printf("%s %d %u %x\n", NAME, LIMIT, wide, sizeof(word_t));
}

syscall::read*:entry,
syscall::write:entry
/pid != $pid && execname != "dowse" && (uid == 0 || gid >= 100)/
{
    self->start = timestamp;
    self->path = copyinstr(arg0);
    this->length = strlen(self->path);
    last[tid, execname] = self->path;
    @calls[probefunc] = count();
    @sizes[execname, pid] = quantize(arg2);
    @linear = lquantize(arg2, 0, 4096, 256);
    @loglinear = llquantize(arg2, 10, 0, 6, 20);
    @["bytes"] = sum(arg2);
    @minimum = min(arg2);
    @maximum = max(arg2);
    @average = avg(arg2);
    @deviation = stddev(arg2);
}

syscall::read*:return,
syscall::write:return
/self->start/
{
    this->elapsed = timestamp - self->start;
    total += this->elapsed > LIMIT ? 1 : 0;
    total++;
    --total;
    total <<= 2;
    printf("%s:%s:%s:%s %d %d %Y\n", probeprov, probemod, probefunc, probename,
        errno, (int)arg1, walltimestamp);
    printf("%s\n", last[tid, execname] == "x" ? "same" : stringof(arg0));
    trace(this->elapsed ^^ 1);
    trace(~total & 0xff | 3 ^ 1);
    self->start = 0;
    self->path = 0;
}

profile-97, profile:::profile-10ms
{
    @where[cpu, ppid] = count();
    @registers[uregs[R_SP]] = count();
}

tick-1s
/i++ > 3/
{
    normalize(@sizes, 10);
    denormalize(@sizes);
    printa(@calls);
    exit(0);
}

syscall::exit*:
{
}

dtrace:::END { printa("%-20s %@d\n", @calls); trunc(@calls, 5); clear(@calls); }
