int scalar;
int table[int];
int list[4];

BEGIN
{
    pid = 1;
/*  ^^^ error[D_OP_WRITE]: 'pid' is read-only: D sets it; use a variable with a name of your own */
    arg0 = 1;
/*  ^^^^ error[D_OP_WRITE]: 'arg0' is read-only: D sets it; use a variable with a name of your own */
    EPERM = 1;
/*  ^^^^^ error[D_OP_LVAL]: 'EPERM' is a constant; operator '=' cannot change it */
    5 = 6;
/*  ^ error[D_OP_LVAL]: operator '=' needs a variable on its left */
    execname++;
/*  ^^^^^^^^ error[D_OP_WRITE]: 'execname' is read-only: D sets it; use a variable with a name of your own */
    scalar = "text";
/*  ^^^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: these types do not go together: 'int' = 'string' */
    scalar += "text";
/*  ^^^^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: these types do not go together: 'int' += 'string' */
    table = 1;
/*  ^^^^^ error[D_IDENT_BADREF]: 'table' is an associative array and needs a key in brackets */
    trace(table);
/*        ^^^^^ error[D_IDENT_BADREF]: 'table' is an associative array and needs a key in brackets */
    table["a"] = 1;
/*        ^^^ error[D_PROTO_ARG]: key 1 of 'table[]' is 'int' elsewhere, here 'string' */
    table[1, 2] = 1;
/*  ^^^^^^^^^^^ error[D_PROTO_LEN]: 'table[]' is used with 1 key elsewhere, here with 2 */
    scalar[1] = 1;
/*  ^^^^^^^^^ error[D_IDENT_BADREF]: 'scalar' is no associative array */
    list = 0;
/*  ^^^^ error[D_OP_ARRFUN]: an array cannot be assigned to as a whole */
    list[4] = 1;
/*       ^ error[D_ARR_BOUNDS]: index 4 is outside the array, which has 4 elements */
    list[1, 2] = 1;
/*  ^^^^^^^^^^ error[D_ARR_BADREF]: 'list' is no associative array */
    text = "a";
    text++;
/*  ^^^^^^ error[D_OP_SCALAR]: 'text' of type 'string' cannot be counted up or down */
    text *= 2;
/*  ^^^^^^^^^ error[D_OP_ARITH]: operator '*' needs integers, not 'string' and 'int' */
    text[1] = 1;
/*  ^^^^^^^ error[D_UNKNOWN]: writing to a character of a string is not supported yet by this version */
    fresh += 1;
/*  ^^^^^ error[D_VAR_UNDEF]: 'fresh' is read before anything was assigned to it */
    own = own + 1;
/*        ^^^ error[D_VAR_UNDEF]: 'own' is read before anything was assigned to it */
    trace(absent[1]);
/*        ^^^^^^ error[D_VAR_UNDEF]: nothing was assigned to 'absent[]' before it is read */
    this->array[1] = 2;
/*  ^^^^^^^^^^^^^^ error[D_ARR_LOCAL]: a clause-local variable cannot be an associative array; use self-> or a global */
    trace(this->other[1]);
/*        ^^^^^^^^^^^ error[D_ARR_LOCAL]: a clause-local variable cannot be an associative array */
    nothing = trace(1);
/*  ^^^^^^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: a variable cannot hold a value of type 'void' */
    whole = count();
/*  ^^^^^ error[D_OP_INCOMPAT]: count() makes an aggregation, whose name begins with @; 'whole' is a variable */
    many[trace(1)] = 1;
/*       ^^^^^^^^ error[D_KEY_TYPE]: a value of type 'void' cannot be part of a key */
    pointer = (void *)0;
    pointer++;
/*  ^^^^^^^^^ error[D_OP_VFPTR]: operator '+=' needs a place of known size */
    pointer = 7;
/*  ^^^^^^^^^^^ error[D_OP_INCOMPAT]: these types do not go together: 'void *' = 'int' */
    @a = 1;
/*       ^ error[D_AGG_FUNC]: an aggregation takes a function such as count() or sum(…); a variable without @ keeps a value */
    @a += 1;
/*  ^^^^^^^ error[D_AGG_FUNC]: an aggregation takes '= function(…)' only, such as '= count()' */
    @a = strlen("a");
/*       ^^^^^^^^^^^ error[D_AGG_FUNC]: 'strlen' is no aggregating function */
    @a[1][2] = count();
/*  ^^^^^^^^ error[D_AGG_MDIM]: '@a' has its key already */
}