/* 31:1-2 error[D_MACRO_UNUSED]: the argument 'last' ($9) is not used by the script */
BEGIN
{
    trace($1);
    trace($$1);
    trace($2);
/*        ^^ error[D_IDENT_UNDEF]: there is no variable 'name' */
    trace($$2);
    trace($3);
    trace($4);
    trace($12);
/*        ^^^ error[D_MACRO_UNDEF]: the script was started without argument $12 */
    trace($$12);
/*        ^^^^ error[D_MACRO_UNDEF]: the script was started without argument $12 */
    trace($target);
/*        ^^^^^^^ warning[D_MACRO_UNDEF]: '$target' is 0 because no process was given with -c or -p */
    trace($pid);
    trace($nosuch);
/*        ^^^^^^^ error[D_MACRO_UNDEF]: there is no macro variable '$nosuch' */
    trace($5);
    trace($8);
/*        ^^ error[D_MACRO_OFLOW]: the argument '99999999999999999999' is no 64-bit number */
}

syscall::$6:entry,
syscall::$12:entry
/*       ^^^ error[D_MACRO_UNDEF]: '$12' has no value here */
{
    trace(1);
}
