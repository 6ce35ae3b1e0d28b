BEGIN
{
    @a = count();
    @a = sum(1);
/*       ^^^^^^ error[D_AGG_REDEF]: '@a' is count() elsewhere and cannot be sum() here */
    @a;
/*  ^^ error[D_AGG_NULL]: '@a' alone does nothing; give it a value, as in '@a = count()' */
    @undefined;
/*   ^^^^^^^^^ error[D_IDENT_UNDEF]: there is no aggregation '@undefined' */
    @sum = sum("text");
/*             ^^^^^^ error[D_AGG_SCALAR]: sum() needs a number, not 'string' */
    @sum = sum();
/*         ^^^^^ error[D_PROTO_LEN]: sum() takes 1 argument, not 0 */
    @sum = sum(1, 2);
/*                ^ error[D_PROTO_LEN]: sum() takes 1 argument, not 2 */
    @count = count(1);
/*                 ^ error[D_PROTO_LEN]: count() takes no arguments, not 1 */
    @nosuch = cuont();
/*            ^^^^^ error[D_FUNC_UNDEF]: there is no function 'cuont'; did you mean 'count'? */
    @key[1] = count();
    @key["a"] = count();
/*       ^^^ error[D_PROTO_ARG]: key 1 of '@key' is 'int' elsewhere, here 'string' */
    @key[1, 2] = count();
/*  ^^^^^^^^^^ error[D_PROTO_LEN]: '@key' is used with 1 key elsewhere, here with 2 */
    @key[trace(1)] = count();
/*       ^^^^^^^^ error[D_PROTO_ARG]: key 1 of '@key' is 'int' elsewhere, here 'void' */
    @frames[stack(2)] = count();
    @frames[stack(4)] = count();
/*          ^^^^^^^^ error[D_PROTO_ARG]: key 1 of '@frames' is 'stack(2)' elsewhere, here 'stack(4)' */
    @symbol[sym(0)] = count();
    @symbol[mod(0)] = count();
/*          ^^^^^^ error[D_PROTO_ARG]: key 1 of '@symbol' is 'sym()' elsewhere, here 'mod()' */
    @void[trace(1)] = count();
/*        ^^^^^^^^ error[D_KEY_TYPE]: a value of type 'void' cannot be part of a key */
    @q = quantize(1, "a");
/*                   ^^^ error[D_PROTO_ARG]: the increment of quantize() must be a number, not 'string' */
    @q = quantize(1, 2, 3);
/*                      ^ error[D_PROTO_LEN]: quantize() takes at most 2 arguments, not 3 */
}
