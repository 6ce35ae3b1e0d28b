#pragma D option scratchsize=64

struct bits { int a : 3; } record;
struct gone;
int *where;
int n;

BEGIN
{
    avg(1);
/*  ^^^^^^ error[D_CG_EXPR]: avg() alone does nothing; it is the value of an aggregation: @ = avg(…) */
    copyin(arg0, 65);
/*               ^^ error[D_ALLOCA_SIZE]: copyin() asks for 65 bytes, and a clause has 64; raise it with #pragma D option scratchsize=65 */
    where = alloca(65);
/*                 ^^ error[D_ALLOCA_SIZE]: alloca() asks for 65 bytes, and a clause has 64; raise it with #pragma D option scratchsize=65 */
    copyinto(arg0, 4, &n);
/*                    ^^ error[D_ADDROF_VAR]: a D variable has no address that could be taken */
    copyinto(arg0, 4, "");
/*                    ^^ error[D_PROTO_ARG]: argument 3 of copyinto() must point into memory from alloca() */
    copyinto(arg0, 4, alloca(4));
    bcopy(alloca(4), (void *)arg0, 4);
/*                   ^^^^^^^^^^^^ error[D_PROTO_ARG]: argument 2 of bcopy() must point into memory from alloca() */
    trace(inet_ntoa6((struct in6_addr *)arg0, n));
/*                                            ^ error[D_PROTO_ARG]: argument 2 of inet_ntoa6() must be an integer constant */
    trace(sizeof(record.a));
/*        ^^^^^^^^^^^^^^^^ error[D_SIZEOF_BITFIELD]: a bit-field has no size in bytes */
    print((struct gone *)arg0);
/*        ^^^^^^^^^^^^^^^^^^^ error[D_PRINT_SIZE]: print() cannot show 'struct gone': it has no size */
    print((void *)arg0);
/*        ^^^^^^^^^^^^ error[D_PRINT_SIZE]: print() cannot show 'void': cast the pointer to the type of what lies there */
    print(1, 2, 3);
/*           ^^^^ error[D_PROTO_LEN]: print() takes 1 argument, not 3 */
    @ = quantize(1, 2, 3);
/*                     ^ error[D_PROTO_LEN]: quantize() takes at most 2 arguments, not 3 */
    trace(offsetof(struct bits, NULL));
/*                              ^^^^ error[D_UNKNOWN]: 'struct bits' has no member 'NULL' */
    trace(sizeof(`));
/*               ^ error[D_IDENT_UNDEF]: the name of a kernel symbol is missing behind the ` */
}
