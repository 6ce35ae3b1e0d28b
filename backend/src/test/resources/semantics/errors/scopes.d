/* A variable of that name is there, in another scope. */
syscall::read:entry
{
    self->start = timestamp;
    this->size = arg2;
    total = 1;
}

syscall::read:return
/self->start/
{
    trace(timestamp - start);
/*                    ^^^^^ error[D_IDENT_UNDEF]: there is no global variable 'start'; did you mean 'self->start'? */
    trace(size);
/*        ^^^^ error[D_IDENT_UNDEF]: there is no global variable 'size'; did you mean 'this->size'? */
    trace(self->total);
/*        ^^^^^^^^^^^ error[D_VAR_UNDEF]: 'self->total' is read before anything was assigned to it; did you mean 'total'? */
    trace(start);
}
