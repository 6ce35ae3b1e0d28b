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
/*              ^ error[D_SYNTAX]: expected } behind this: the { is never closed */
