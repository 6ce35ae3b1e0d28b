/* Inlines of all kinds, with and without parameters. */
struct in { int i; };
struct out { int o; };
struct later;
translator struct out < int I > { o = I; };

inline int again = again + 3;
/*                 ^^^^^ error[D_IDENT_UNDEF]: there is no variable 'again'; did you mean 'EAGAIN'? */
inline int pid = 7;
/*         ^^^ error[D_DECL_IDRED]: the name 'pid' is taken already */
inline int twice = 1;
inline int twice = 2;
/*         ^^^^^ error[D_DECL_IDRED]: the name 'twice' is taken already */
inline int text = "text";
/*                ^^^^^^ error[D_OP_INCOMPAT]: 'text' is declared as 'int', its value is 'string' */
inline struct in translated = xlate <struct out> (1);
/*                            ^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_INCOMPAT]: 'translated' is declared as 'struct in', its value is 'struct out' */
inline void nothing = 0;
/*          ^^^^^^^ error[D_DECL_VOIDOBJ]: an inline cannot be 'void' */
inline int several[3] = 0;
/*         ^^^^^^^ error[D_DECL_ARRNULL]: an inline is a value, not an array; its parameters need types: [int x] */
inline struct later open = 0;
/*                  ^^^^ error[D_DECL_INCOMPLETE]: 'struct later' is defined neither in this script nor by the kernel that it is for */
inline int plus[int x, int y] = x + y;
inline int plus[int x] = x;
/*         ^^^^ error[D_DECL_IDRED]: the name 'plus' is taken already */
inline string wrong[int x] = x;
/*                           ^ error[D_OP_INCOMPAT]: 'wrong' is declared as 'string', its value is 'int' */
inline int open2[int x] = x + y;
/*                            ^ error[D_IDENT_UNDEF]: there is no variable 'y' */

BEGIN
{
    trace(plus[1, 2]);
    trace(plus[1]);
/*        ^^^^^^^ error[D_PROTO_LEN]: 'plus[]' is used with 2 keys elsewhere, here with 1 */
    trace(plus["a", 1]);
/*             ^^^ error[D_PROTO_ARG]: key 1 of 'plus[]' is 'int' elsewhere, here 'string' */
    trace(plus);
/*        ^^^^ error[D_IDENT_BADREF]: 'plus' is an inline with parameters and needs values in brackets */
    plus[1, 2] = 3;
/*  ^^^^^^^^^^ error[D_OP_LVAL]: operator '=' needs a variable on its left */
    trace(twice);
    twice = 3;
/*  ^^^^^ error[D_OP_LVAL]: 'twice' is a constant; operator '=' cannot change it */
}
