/* 29:1-20 error[D_UNKNOWN]: probes of the provider 'fbt' are not supported yet by this version */
/* 35:1-23 error[D_UNKNOWN]: probes of the provider 'pid$target' are not supported yet by this version */
/* 39:1-13 error[D_UNKNOWN]: the probe 'exec-success' is not supported yet by this version */
BEGIN
{
    stack();
/*  ^^^^^ error[D_UNKNOWN]: stack() is not supported yet by this version */
    @[ustack(3)] = count();
/*    ^^^^^^^^^ error[D_UNKNOWN]: the value of ustack() is not supported yet by this version */
    setopt("quiet");
/*  ^^^^^^ error[D_UNKNOWN]: setopt() is not supported yet by this version */
    trace(speculation());
/*        ^^^^^^^^^^^^^ error[D_UNKNOWN]: speculation() is not supported yet by this version */
    trace(strlen(cleanpath("a")) + index("a", "b"));
/*               ^^^^^^^^^^^^^^ error[D_UNKNOWN]: cleanpath() is not supported yet by this version */
    trace(caller);
/*        ^^^^^^ error[D_UNKNOWN]: the variable 'caller' is not supported yet by this version */
    trace(vtimestamp);
/*        ^^^^^^^^^^ error[D_UNKNOWN]: 'vtimestamp' has no value on Linux; a clause that reads it faults */
    ftruncate();
/*  ^^^^^^^^^ error[D_UNKNOWN]: ftruncate() is not supported yet by this version */
    raise(9);
    if (progenyof(1)) {
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
