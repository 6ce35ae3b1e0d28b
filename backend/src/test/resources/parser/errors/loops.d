BEGIN
{
    for (i = 0; i < 10; i++) {
/*  ^^^ error[D_SYNTAX]: D has no loops, so that every clause ends: write the statements out, or let a probe such as tick-10ms take one step each time */
        trace(i);
    }
    while (x) x--;
/*  ^^^^^ error[D_SYNTAX]: D has no loops, so that every clause ends: write the statements out, or let a probe such as tick-10ms take one step each time */
    do { x++; } while (x < 5);
/*  ^^ error[D_SYNTAX]: D has no loops, so that every clause ends: write the statements out, or let a probe such as tick-10ms take one step each time */
    switch (x) { case 1: y = 1; break; default: y = 2; }
/*  ^^^^^^ error[D_SYNTAX]: D has no switch; write if and else, or clauses with predicates */
    goto out;
/*  ^^^^ error[D_SYNTAX]: “goto” is a reserved word of D, without a use of its own */
    break;
/*  ^^^^^ error[D_SYNTAX]: “break” is a reserved word of D, without a use of its own */
    trace(1);
}
