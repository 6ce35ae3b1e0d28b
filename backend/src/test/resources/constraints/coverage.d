/* 46:1-20 error[D_UNKNOWN]: probes of the provider 'fbt' are not supported yet by this version */
/* 47:2-8 error[D_UNKNOWN]: rand() is not supported yet by this version */
/* 52:1-23 error[D_UNKNOWN]: probes of the provider 'pid$target' are not supported yet by this version */
/* 56:1-13 error[D_UNKNOWN]: the probe 'exec-success' is not supported yet by this version */
struct pair { int a; int b; };
struct pair both;
int list[3];

BEGIN
{
    trace(alloca(3));
/*        ^^^^^^^^^ error[D_UNKNOWN]: alloca() is not supported yet by this version */
    stack();
/*  ^^^^^ error[D_UNKNOWN]: stack() is not supported yet by this version */
    @[ustack(3)] = count();
/*    ^^^^^^^^^ error[D_UNKNOWN]: the value of ustack() is not supported yet by this version */
    setopt("quiet");
/*  ^^^^^^ error[D_UNKNOWN]: setopt() is not supported yet by this version */
    trace(speculation());
/*        ^^^^^^^^^^^^^ error[D_UNKNOWN]: speculation() is not supported yet by this version */
    trace(strlen(strjoin("a", "b")) + rand());
/*               ^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: strjoin() is not supported yet by this version */
/*                                    ^^^^^^ error[D_UNKNOWN]: rand() is not supported yet by this version */
    trace(caller);
/*        ^^^^^^ error[D_UNKNOWN]: the variable 'caller' is not supported yet by this version */
    trace(vtimestamp);
/*        ^^^^^^^^^^ error[D_UNKNOWN]: 'vtimestamp' has no value on Linux; a clause that reads it faults */
    trace(list[1]);
/*        ^^^^^^^ error[D_UNKNOWN]: reading memory is not supported yet by this version */
    trace(both);
/*        ^^^^ error[D_UNKNOWN]: a variable of type 'struct pair' is not supported yet by this version */
    list[1] = 2;
/*  ^^^^^^^^^^^ error[D_UNKNOWN]: writing memory is not supported yet by this version */
    trace(both.a);
/*        ^^^^^^ error[D_UNKNOWN]: reading memory is not supported yet by this version */
    ftruncate();
/*  ^^^^^^^^^ error[D_UNKNOWN]: ftruncate() is not supported yet by this version */
    raise(9);
    if (progenyof(1)) {
/*      ^^^^^^^^^^^^ error[D_UNKNOWN]: progenyof() is not supported yet by this version */
        printf("%a", sym(arg0));
/*                   ^^^^^^^^^ error[D_UNKNOWN]: the value of sym() is not supported yet by this version */
    }
}

fbt::vfs_read:entry, syscall::read:entry
/rand() & 1/
{
    trace(1);
}

pid$target::main:entry
{
}

exec-success
{
}
