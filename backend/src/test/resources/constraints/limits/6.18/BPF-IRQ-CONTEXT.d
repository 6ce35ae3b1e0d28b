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
{
	trace(timestamp - self->start);
}
