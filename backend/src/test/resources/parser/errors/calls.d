BEGIN
{
    (x)();
/*      ^ error[D_SYNTAX]: expected an expression before “)” */
    x.y(1);
/*     ^ error[D_FUNC_IDENT]: only a function can be called, by its name */
    "a"(2);
/*     ^ error[D_FUNC_IDENT]: only a function can be called, by its name */
    tick-1();
/*        ^ error[D_FUNC_IDENT]: only a function can be called, by its name */
    if x { }
/*     ^ error[D_SYNTAX]: expected ( before “x” */
    { y = 1; }
/*  ^ error[D_SYNTAX]: a block of its own stands only behind if or else */
    sizeof();
/*         ^ error[D_SYNTAX]: expected an expression before “)” */
    offsetof(struct s);
/*                   ^ error[D_SYNTAX]: expected , before “)” */
    xlate psinfo_t(x);
/*        ^^^^^^^^ error[D_SYNTAX]: expected < before “psinfo_t” */
    stringof;
/*          ^ error[D_SYNTAX]: expected an expression before “;” */
    counter;
/*  ^^^^^^^ error[D_SYNTAX]: “counter” is a reserved word of D, without a use of its own */
}
