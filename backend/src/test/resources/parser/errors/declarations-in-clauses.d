BEGIN
{
    int x;
/*  ^^^ error[D_SYNTAX]: declarations stand outside of clauses: move this one before the clause */
    struct s y;
/*  ^^^^^^ error[D_SYNTAX]: declarations stand outside of clauses: move this one before the clause */
    const z = 1;
/*  ^^^^^ error[D_SYNTAX]: declarations stand outside of clauses: move this one before the clause */
    inline int N = 3;
/*  ^^^^^^ error[D_SYNTAX]: “inline” stands outside of clauses */
    typedef int foo;
/*  ^^^^^^^ error[D_SYNTAX]: declarations stand outside of clauses: move this one before the clause */
    this int w;
/*       ^^^ error[D_SYNTAX]: expected -> and a name before “int” */
    x = 1;
}
