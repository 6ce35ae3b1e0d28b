/* A script as people write them. */
#pragma D option quiet
#pragma D option switchrate=10hz

dtrace:::BEGIN
{
    printf("Tracing... Hit Ctrl-C to end.\n");
    start = timestamp;
}

syscall::open*:entry,
syscall::stat*:entry
/execname != "dtrace" && pid != $pid/
{
    self->path = copyinstr(arg1);
    self->ts = timestamp;
    @opens[execname, self->path] = count();
}

syscall::open*:return,
syscall::stat*:return
/self->ts/
{
    this->delta = (timestamp - self->ts) / 1000;
    @time[probefunc] = quantize(this->delta);
    @lin["us"] = lquantize(this->delta, 0, 1000, 100);
    errno != 0 ? @errors[errno] = count() : 1;
    self->path = 0;
    self->ts = 0;
}

profile:::tick-1sec
{
    trunc(@opens, 10);
    printa("%-20s %@8d\n", @opens);
    normalize(@time, (timestamp - start) / 1000000000);
    clear(@opens);
}
