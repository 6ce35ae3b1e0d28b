BEGIN
{
    int x;
/*  ^^^ error[D_SYNTAX]: a clause holds no declarations: the first assignment gives 'x' its type; declare it before the clause where that is not enough */
    struct s y;
/*  ^^^^^^^^ error[D_SYNTAX]: a clause holds no declarations: the first assignment gives 'y' its type; declare it before the clause where that is not enough */
    const z = 1;
/*  ^^^^^ error[D_SYNTAX]: a clause holds no declarations: the first assignment gives 'z' its type; declare it before the clause where that is not enough */
    inline int N = 3;
/*  ^^^^^^ error[D_SYNTAX]: “inline” stands outside of clauses */
    typedef int foo;
/*  ^^^^^^^ error[D_SYNTAX]: declarations stand outside of clauses: move this one before the clause */
    this int w;
/*       ^^^ error[D_SYNTAX]: expected -> and a name before “int” */
    x = 1;
}
