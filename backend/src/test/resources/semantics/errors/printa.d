BEGIN
{
    @a[1] = count();
    @b["a"] = count();
    @c[1, 2] = count();
    @d[1] = sum(1);
    printa();
/*  ^^^^^^^^ error[D_PROTO_LEN]: printa() takes at least 1 argument, not 0 */
    printa("%d");
/*  ^^^^^^^^^^^^ error[D_PRINTA_PROTO]: printa() needs an aggregation after its format */
    printa(1);
/*         ^ error[D_PRINTA_AGGARG]: printa() needs an aggregation here, such as @a */
    printa("%d", 1);
/*               ^ error[D_PRINTA_AGGARG]: printa() needs an aggregation here, such as @a */
    printa("%d %@d", @none);
/*                    ^^^^ error[D_PRINTA_AGGBAD]: printa() has no '@none' to work on: nothing was aggregated before */
    printa("%s %@d", @a);
/*          ^^ error[D_PRINTF_ARG_TYPE]: '%s' cannot print key 1 of '@a', which is 'int' */
    printa("%d %d %@d", @a);
/*             ^^ error[D_PRINTF_ARG_PROTO]: '@a' has no key for '%d'; its value is printed with '%@' */
    printa("%d %@s", @a);
/*             ^^^ error[D_PRINTF_ARG_TYPE]: '%s' cannot print the value of '@a', which is 'uint64_t' */
    printa(@a, @c);
/*  ^^^^^^^^^^^^^^ error[D_PRINTA_AGGKEY]: '@a' has 1 key and '@c' has 2; printed together they must have the same */
    printa("%@d", @a, @b);
/*  ^^^^^^^^^^^^^^^^^^^^^ error[D_PRINTA_AGGPROTO]: key 1 of '@a' is 'int', of '@b' it is 'string' */
    printa(@a[1]);
/*         ^^^^^ error[D_PRINTA_AGGARG]: printa() takes the aggregation as a whole, without a key */
    printa("%d %@d %@d\n", @a, @d);
    clear();
/*  ^^^^^^^ error[D_PROTO_LEN]: clear() takes 1 argument, not 0 */
    clear(1);
/*        ^ error[D_CLEAR_AGGARG]: clear() needs an aggregation here, such as @a */
    clear(@a, 1);
/*  ^^^^^^^^^^^^ error[D_PROTO_LEN]: clear() takes 1 argument, not 2 */
    trunc("a");
/*        ^^^ error[D_TRUNC_AGGARG]: trunc() needs an aggregation here, such as @a */
    trunc(@a, "a");
/*            ^^^ error[D_PROTO_ARG]: argument 2 of trunc() must be a number, not 'string' */
    normalize(@a);
/*  ^^^^^^^^^^^^^ error[D_PROTO_LEN]: normalize() takes 2 arguments, not 1 */
    normalize(@a, "a");
/*                ^^^ error[D_PROTO_ARG]: argument 2 of normalize() must be a number, not 'string' */
    normalize(1, 2);
/*            ^ error[D_NORMALIZE_AGGARG]: normalize() needs an aggregation here, such as @a */
    denormalize(execname);
/*              ^^^^^^^^ error[D_NORMALIZE_AGGARG]: denormalize() needs an aggregation here, such as @a */
    clear(@nnone);
/*         ^^^^^ error[D_CLEAR_AGGBAD]: clear() has no '@nnone' to work on: nothing was aggregated before */
}
