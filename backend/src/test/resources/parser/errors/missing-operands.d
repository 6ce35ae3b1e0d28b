BEGIN
{
    x = ;
/*      ^ error[D_SYNTAX]: expected an expression before “;” */
    y = 1 + ;
/*          ^ error[D_SYNTAX]: expected an expression before “;” */
    z = * ;
/*        ^ error[D_SYNTAX]: expected an expression before “;” */
    = 5;
/*  ^ error[D_SYNTAX]: expected an expression before “=” */
    a ? b;
/*       ^ error[D_SYNTAX]: expected : of the conditional expression before “;” */
    a ? : c;
/*      ^ error[D_SYNTAX]: expected an expression before “:” */
    a ?? b;
/*     ^ error[D_SYNTAX]: expected an expression before “?” */
    x = (;
/*      ^ error[D_SYNTAX]: expected ) behind this: the ( is never closed */
    trace(-);
/*         ^ error[D_SYNTAX]: expected an expression before “)” */
    f(x).;
/*       ^ error[D_SYNTAX]: expected a name before “;” */
    p->;
/*     ^ error[D_SYNTAX]: expected a name before “;” */
    self;
/*      ^ error[D_SYNTAX]: expected -> and a name before “;” */
    self.x = 1;
/*      ^ error[D_SYNTAX]: expected -> and a name before “.” */
    this-> = 2;
/*         ^ error[D_SYNTAX]: expected a name before “=” */
    else x = 1;
/*  ^^^^ error[D_SYNTAX]: this else belongs to no if */
}
