/* 16:1-2 error[D_SYNTAX]: expected } before the end of the script: the { is never closed */
BEGIN
{
    trace(1);
/*          ^ error[D_SYNTAX]: expected } behind this: the { is never closed */

syscall::read:entry
{
    trace(2);
}

END
{
    if (x) {
        trace(3);
