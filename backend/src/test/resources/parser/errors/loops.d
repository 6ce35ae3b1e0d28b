BEGIN
{
    for (i = 0; i < 10; i++) {
/*  ^^^ error[D_SYNTAX]: D has no loops, so that every clause ends; “for” is only a reserved word */
        trace(i);
    }
    while (x) x--;
/*  ^^^^^ error[D_SYNTAX]: D has no loops, so that every clause ends; “while” is only a reserved word */
    do { x++; } while (x < 5);
/*  ^^ error[D_SYNTAX]: D has no loops, so that every clause ends; “do” is only a reserved word */
    switch (x) { case 1: y = 1; break; default: y = 2; }
/*  ^^^^^^ error[D_SYNTAX]: D has no switch; write if and else, or clauses with predicates */
    goto out;
/*  ^^^^ error[D_SYNTAX]: “goto” is a reserved word of D, without a use of its own */
    break;
/*  ^^^^^ error[D_SYNTAX]: “break” is a reserved word of D, without a use of its own */
    trace(1);
}
