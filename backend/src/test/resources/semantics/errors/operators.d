/* 3:2-10 error[D_PRED_SCALAR]: a predicate needs a number or pointer, not 'string'; compare the string with "" instead */
BEGIN
/execname/
{
    trace(-execname);
/*        ^^^^^^^^^ error[D_OP_ARITH]: operator '-' needs an arithmetic operand, not 'string' */
    trace(~execname);
/*        ^^^^^^^^^ error[D_OP_INT]: operator '~' needs an integer operand, not 'string' */
    trace(!execname);
/*        ^^^^^^^^^ error[D_OP_SCALAR]: operator '!' needs a number or pointer, not 'string'; compare the string with "" instead */
    trace(execname | 1);
/*                 ^ error[D_OP_INT]: operator '|' needs integers, not 'string' and 'int' */
    trace(execname * 2);
/*                 ^ error[D_OP_ARITH]: operator '*' needs integers, not 'string' and 'int' */
    trace(execname % 2);
/*                 ^ error[D_OP_INT]: operator '%' needs integers, not 'string' and 'int' */
    trace(execname && 1);
/*        ^^^^^^^^ error[D_OP_SCALAR]: operator '&&' needs a number or pointer, not 'string'; compare the string with "" instead */
    trace(execname == 1);
/*        ^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: execname is a string and 1 a number; write "1" */
    trace(execname + execname);
/*                 ^ error[D_OP_INCOMPAT]: D joins strings with a function, not with +; write strjoin(execname, execname) */
    trace(1 / 0);
/*            ^ error[D_DIV_ZERO]: division by zero */
    trace(1 % 0);
/*            ^ error[D_DIV_ZERO]: division by zero */
    trace(execname ? 1 : 2);
/*        ^^^^^^^^ error[D_OP_SCALAR]: the condition of '?:' needs a number or pointer, not 'string'; compare the string with "" instead */
    trace(pid ? execname : 2);
/*        ^^^^^^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: execname is a string and 2 a number; write "2" */
    trace(*pid);
/*        ^^^^ error[D_DEREF_NONPTR]: a value of type 'pid_t' is no pointer to follow */
    trace(*(void *)arg0);
/*        ^^^^^^^^^^^^^ error[D_DEREF_VOID]: a 'void *' cannot be followed; cast it to a type first */
    trace(*(int (*)(void))arg0);
/*        ^^^^^^^^^^^^^^^^^^^^ error[D_DEREF_FUNC]: a pointer to a function cannot be followed */
    trace(&pid);
/*        ^^^^ error[D_ADDROF_VAR]: a D variable has no address that could be taken */
    trace(&1);
/*        ^^ error[D_ADDROF_LVAL]: operator '&' needs something that has an address */
    trace((struct s { int a; })1);
/*        ^^^^^^^^^^^^^^^^^^^^^^ error[D_CAST_INVAL]: a value of type 'int' cannot be cast to 'struct s' */
    trace(stringof(printf("x")));
/*        ^^^^^^^^^^^^^^^^^^^^^ error[D_STRINGOF_TYPE]: stringof cannot make a string of type 'void' */
    trace(sizeof(void));
/*        ^^^^^^^^^^^^ error[D_SIZEOF_TYPE]: 'void' has no size */
    trace(pid->x);
/*        ^^^^^^ error[D_OP_PTR]: operator '->' needs a pointer, not 'pid_t' */
    trace(((int *)arg0)->x);
/*        ^^^^^^^^^^^^^^^^ error[D_OP_SOU]: operator '->' needs a struct or union, not 'int' */
    trace(pid.x);
/*        ^^^^^ error[D_OP_SOU]: operator '.' needs a struct or union, not 'int' */
    trace(pid[1, 2]);
/*        ^^^^^^^^^ error[D_ARR_BADREF]: this is no associative array and takes one index */
    trace(pid[1]);
/*        ^^^^^^ error[D_DEREF_NONPTR]: a value of type 'pid_t' is no pointer to follow */
    trace(pid ? trace(1) : trace(2));
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_ACT]: an action cannot be a branch of '?:'; use a predicate */
    trace((trace(1), 2));
/*         ^^^^^^^^^^^ error[D_OP_ACT]: the operands of ',' cannot be actions */
    trace((@a, 2));
/*          ^ error[D_IDENT_UNDEF]: there is no aggregation '@a' */
    @a = count();
    trace(pid ? @a : 1);
/*        ^^^^^^^^^^^^ error[D_OP_DYN]: the branches of '?:' cannot be aggregations */
    trace((1, @a));
/*         ^^^^^ error[D_OP_DYN]: the operands of ',' cannot be aggregations */
    trace((double)1);
/*        ^^^^^^^^^ error[D_CAST_INVAL]: a value of type 'int' cannot be cast to 'double' */
    trace(offsetof(int, x));
/*        ^^^^^^^^^^^^^^^^ error[D_OFFSETOF_TYPE]: offsetof needs a struct or union, not 'int' */
    trace(offsetof(struct s, b));
/*                           ^ error[D_UNKNOWN]: 'struct s' has no member 'b' */
    trace(offsetof(struct never, b));
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OFFSETOF_TYPE]: 'struct never' is defined neither in this script nor by the kernel that it is for */
    trace(1.5);
/*        ^^^ error[D_SYNTAX]: D has no floating-point numbers; scale the value to an integer instead */
}
