syscall::read:entry
/pid == 1234/
{
    self->start = timestamp;
}

syscall::read:return
/pid == 1234 && self->start/
{
    @[execname] = quantize(timestamp - self->start);
    self->start = 0;
}
