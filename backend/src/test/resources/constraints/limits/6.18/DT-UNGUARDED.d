/* A self-> variable of an earlier probe, used without a look at it. */
syscall::read:entry, syscall::write:entry
{
	self->ts = timestamp;
	self->buffer = arg1;
}

syscall::read:return
{
	@ = avg(timestamp - self->ts);
/*                   ^^^^^^^^ hint[DT-UNGUARDED]: 'self->ts' is 0 for a thread that tracing found past the probe which sets it, and the difference is then the whole other value; a predicate /self->ts/ keeps such threads out */
	@mean = avg(timestamp - self->ts);
}

syscall::write:return
/execname == "cat" || arg0 > 100/
{
	printf("%s", copyinstr(self->buffer));
/*                      ^^^^^^^^^^^^ hint[DT-UNGUARDED]: 'self->buffer' is 0 for a thread that tracing found past the probe which sets it, and nothing can be read there; a predicate /self->buffer/ keeps such threads out */
}

syscall::write:return
/pid != 1/
{
	@sum = sum(timestamp - self->ts);
/*                      ^^^^^^^^ hint[DT-UNGUARDED]: 'self->ts' is 0 for a thread that tracing found past the probe which sets it, and the difference is then the whole other value; a predicate /self->ts/ keeps such threads out */
}

syscall::write:return
/execname != "$target"/
{
	@sum = sum(timestamp - self->ts);
/*                      ^^^^^^^^ hint[DT-UNGUARDED]: 'self->ts' is 0 for a thread that tracing found past the probe which sets it, and the difference is then the whole other value; a predicate /self->ts/ keeps such threads out */
}

/* Looked at, in a predicate, a branch or a choice. */
syscall::read:return
/self->ts/
{
	@ = avg(timestamp - self->ts);
	self->ts = 0;
}

syscall::read:return
{
	@ = avg(self->ts ? timestamp - self->ts : 0);
	if (self->buffer) {
		printf("%s", copyinstr(self->buffer));
	}
}

/* A process that was started is seen from its first call on. */
syscall::write:return
/pid == $target/
{
	@sum = sum(timestamp - self->ts);
}

/* Set by the same probe before. */
syscall::open:entry
{
	self->begin = timestamp;
}

syscall::open:entry
{
	@begin = max(timestamp - self->begin);
}

/* Computed for a clause that looks. */
syscall::open:return
{
	this->elapsed = timestamp - self->begin;
}

syscall::open:return
/self->begin/
{
	@opened = sum(this->elapsed);
}
