/* Translators: declared, misdeclared, applied. */
struct in { int i; char c; };
struct out { int number; char *text; string name; };
struct later;
enum colors { RED, BLUE };

translator struct out < struct in *I >
{
    number = I->i;
    text = I->c;
/*         ^^^^ error[D_XLATE_INCOMPAT]: the member 'text' is 'char *', its value is 'char' */
    nmae = "x";
/*  ^^^^ error[D_XLATE_MEMB]: 'struct out' has no member 'nmae'; did you mean 'name'? */
    name = I->nosuch;
/*            ^^^^^^ error[D_TYPE_MEMBER]: 'struct in' has no member 'nosuch' */
};

translator struct out < struct in *I > { number = 1; };
/*         ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_XLATE_REDECL]: there is a translator from 'struct in *' to 'struct out' already */
translator psinfo_t < struct task_struct *T > { pr_pid = T->pid; };
/*         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_XLATE_REDECL]: there is a translator from 'struct task_struct *' to 'psinfo_t' already */
translator struct nowhere < int I > { x = I; };
/*         ^^^^^^^^^^^^^^ error[D_XLATE_SOU]: 'struct nowhere' is defined neither in this script nor by the kernel that it is for */
translator enum colors < int I > { };
/*         ^^^^^^^^^^^ error[D_XLATE_SOU]: a translator makes a struct or union, not 'enum colors' */
translator int < struct in *I > { };
/*         ^^^ error[D_XLATE_SOU]: a translator makes a struct or union, not 'int' */

struct in whole;
struct in *at;

BEGIN
{
    whole.i = 1;
    trace(xlate <struct out> (whole).number);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_XLATE_NONE]: there is no translator from 'struct in' to 'struct out' */
    trace(xlate <struct out> (at).number);
    trace(xlate <struct out *> (at)->number);
    trace((*xlate <struct out *> (at)).number);
    trace(xlate <struct out> (at).nmae);
/*                                ^^^^ error[D_XLATE_NOCONV]: the translator from 'struct in *' to 'struct out' does not make a member 'nmae'; did you mean 'name'? */
    trace(xlate <struct out *> (at).number);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_SOU]: operator '.' needs a struct or union, not 'struct out *'; write -> for what a pointer leads to */
    trace(xlate <struct out> (at)->number);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_PTR]: operator '->' needs a pointer, not 'struct out' */
    trace(curpsinfo);
/*        ^^^^^^^^^ error[D_TRACE_DYN]: trace() cannot record a translated value; name a member of it */
    trace(curpsinfo->pr_size);
/*                   ^^^^^^^ error[D_XLATE_NOCONV]: the translator from 'struct task_struct *' to 'psinfo_t' does not make a member 'pr_size'; did you mean 'pr_sid'? */
    trace(&curpsinfo);
/*        ^^^^^^^^^^ error[D_ADDROF_VAR]: a D variable has no address that could be taken */
    trace((uintptr_t)curpsinfo);
/*        ^^^^^^^^^^^^^^^^^^^^ error[D_CAST_INVAL]: a value of type 'a translated psinfo_t *' cannot be cast to 'uintptr_t' */
    trace(fds["x"].fi_name);
/*            ^^^ error[D_PROTO_ARG]: key 1 of 'fds[]' is 'int' elsewhere, here 'string' */
    trace(fds[1, 2].fi_name);
/*        ^^^^^^^^^ error[D_PROTO_LEN]: 'fds[]' is used with 1 key elsewhere, here with 2 */
    trace(curpsinfo->pr_pid ? curpsinfo : 0);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_DYN]: the branches of '?:' cannot be translated values */
    trace(curthread->pidd);
/*                   ^^^^ error[D_TYPE_MEMBER]: 'struct task_struct' has no member 'pidd'; did you mean 'pid'? */
}
