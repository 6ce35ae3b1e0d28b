/* 10:2-13 warning[BPF-IRQ-CONTEXT]: 'self->start' is 0 here: only threads set it, and the probe fires in an interrupt, which has variables of its own */
/* An interrupt has self-> variables of its own. */
syscall::read:entry
{
	self->start = timestamp;
	self->both = 1;
}

profile-97
/self->start && self->both/
{
	self->seen = 1;
	self->both = 2;
	@[execname] = count();
}

syscall::read:return
/self->start && self->seen/
/*              ^^^^^^^^^^ warning[BPF-IRQ-CONTEXT]: 'self->seen' is 0 here: only interrupts set it, and the probe fires in a thread, which has variables of its own */
{
	trace(timestamp - self->start);
}
