syscall::read:entry
{
    self->start = timestamp;
}

syscall::read:return
/self->start/
{
    @["ns"] = quantize(timestamp - start);
}
