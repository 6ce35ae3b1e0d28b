#pragma D option version=1.0
#pragma D option version=99.1
/*               ^^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: there is no version 99.1 of the language; the newest is 2.0.4 */
#pragma D option version=new
/*               ^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'version' needs a version of the language such as 1.5 */
#pragma D option amin=Rather/Stable/Common
/*               ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'amin' needs a stability such as Evolving/Evolving/ISA */
#pragma D option linkmode=loose
/*               ^^^^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'linkmode' is one of dynamic, kernel, static */
#pragma D option iregs=9
/*               ^^^^^^^ error[D_PRAGMA_OPTSET]: option 'iregs' can only be 8 */
#pragma D option ldpath=/usr/bin/ld
/*               ^^^^^^^^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'ldpath' cannot be set in a script; give it on the command line, as in -x ldpath=… */

int strstr;
int index;

BEGIN
{
    strstr = 1;
    index = strstr + 1;
    trace(rindex("a", "b"));
/*        ^^^^^^ error[D_FUNC_UNDEF]: the function 'rindex' came with version 1.1 of the language; option 'version' asks for an earlier one */
    @ = stddev(index);
/*      ^^^^^^ error[D_FUNC_UNDEF]: the function 'stddev' came with version 1.6 of the language; option 'version' asks for an earlier one */
}
