/* 25:1-21 error[D_UNKNOWN]: probes of the provider 'lockstat' are not supported yet by this version */
/* 31:1-19 error[D_UNKNOWN]: probes of the provider 'tcp' are not supported yet by this version */
/* 35:1-13 error[D_UNKNOWN]: the probe 'exec-success' is not supported yet by this version */
BEGIN
{
    stack();
    @[ustack(3)] = count();
    this->s = stack();
/*            ^^^^^^^ error[D_CG_EXPR]: stack() can only be recorded: by itself, as a key of an aggregation or as an argument of printf() */
    names[usym(ucaller)] = 1;
/*        ^^^^^^^^^^^^^ error[D_CG_EXPR]: usym() can only be recorded: by itself, as a key of an aggregation or as an argument of printf() */
    setopt("quiet");
    trace(speculation());
    trace(strlen(cleanpath("a")) + index("a", "b"));
    trace(caller);
    trace(vtimestamp);
/*        ^^^^^^^^^^ error[D_UNKNOWN]: 'vtimestamp' has no value on Linux; a clause that reads it faults */
    ftruncate();
    raise(9);
    if (progenyof(1)) {
        printf("%a", sym(arg0));
    }
}

lockstat:::spin-spin, syscall::read:entry
/rand() & 1/
{
    trace(1);
}

tcp:::state-change
{
}

exec-success
{
}

struct plain { int number; };
struct named { int number; struct { string text; } inner[2]; };
BEGIN
{
    print((struct plain *)alloca(8));
    print((struct named *)alloca(8));
/*  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: print() of a string is not supported yet by this version; trace() shows it */
    print(execname);
/*  ^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: print() of a string is not supported yet by this version; trace() shows it */
}

struct path { int unused; };
BEGIN
{
    trace(d_path((struct path *)8));
/*        ^^^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: d_path() cannot be had: kernels let only a few functions ask for the path of a file, and D's probes are none of them (dowse explain BPF-KERNEL-READ) */
}
