#pragma D option quiet

/* An assignment in place of a comparison. */
syscall::write:entry
/execname = "bash"/
/*        ^ error[D_OP_WRITE]: = assigns, and 'execname' is read-only; to compare, write == */
{
    self->fd = arg0;
    state = 1;
}

syscall::write:entry
/pid == 1 && execname = "bash"/
/*                    ^ error[D_SYNTAX]: = assigns, and its left side is a value, not a variable; to compare, write == */
{
    trace(arg0);
}

syscall::write:return
/self->fd = 1/
/*        ^ warning[DT-ASSIGN-CONDITION]: = assigns to 'self->fd', and the condition is the value assigned; to compare, write == */
{
    if (!self->fd || state = 2) {
/*                         ^ error[D_SYNTAX]: = assigns, and its left side is a value, not a variable; to compare, write == */
        trace(state);
    }
}

/* In parentheses of its own, or as a part of a comparison, it is meant. */
syscall::write:return
/(self->fd = arg0) && (state = 4) > 3/
{
    trace(self->fd);
}

/* So it is where it keeps a value for the clause. */
syscall::write:return
/this->fd = self->fd/
{
    trace(this->fd);
}

syscall::write:return
/this->fd = 1/
/*        ^ warning[DT-ASSIGN-CONDITION]: = assigns to 'this->fd', and the condition is the value assigned; to compare, write == */
{
    trace(this->fd);
}
