#pragma D option linkmode=dynamic
#pragma D attributes Stable/Stable/Common curthread
/*                                        ^^^^^^^^^ error[D_PRAGMA_SCOPE]: 'curthread' is D's own; a script describes only what it declares itself */
#pragma D binding "1.0" strlen
/*                      ^^^^^^ error[D_PRAGMA_SCOPE]: 'strlen' is D's own; a script describes only what it declares itself */
#pragma D attributes Stable/Stable/Common mine

struct pair { int; int second; };
/*            ^^^^ error[D_DECL_MNAME]: a member needs a name */
int mine;
int seen[4][string];
/*  ^^^^ error[D_DECL_DYNOBJ]: an array cannot hold associative arrays; put all keys between one pair of brackets */
int fine[string][4];
int open[int, ...];
/*            ^^^ error[D_DECL_PROTO_VARARGS]: an associative array has a fixed number of keys; '...' cannot be one */
int function(int a, int a);
/*                      ^ error[D_DECL_PROTO_FORM]: there is a parameter 'a' already */
provider myprog { probe done(int code, int code) : (int codes); };
/*                                         ^^^^ error[D_DECL_PROTO_FORM]: there is a parameter 'code' already */
/*                                                      ^^^^^ error[D_DECL_PROTO_FORM]: the probe has no parameter 'codes' to make this of */

BEGIN
{
    printa(@seen);
/*          ^^^^ error[D_PRINTA_AGGBAD]: printa() has no '@seen' to work on: nothing was aggregated before */
    clear(@cleared);
/*         ^^^^^^^ error[D_CLEAR_AGGBAD]: clear() has no '@cleared' to work on: nothing was aggregated before */
    trunc(@truncated, 3);
/*         ^^^^^^^^^ error[D_TRUNC_AGGBAD]: trunc() has no '@truncated' to work on: nothing was aggregated before */
    normalize(@normalized, 3);
/*             ^^^^^^^^^^ error[D_NORMALIZE_AGGBAD]: normalize() has no '@normalized' to work on: nothing was aggregated before */
    denormalize(@denormalized);
/*               ^^^^^^^^^^^^ error[D_NORMALIZE_AGGBAD]: denormalize() has no '@denormalized' to work on: nothing was aggregated before */
    trace(&`linux_banner);
/*          ^^^^^^^^^^^^ error[D_ASRELO]: the address of the kernel's 'linux_banner' stays open with linkmode=dynamic; allow that with -x knodefs */
    @counts = count();
    printa("%@d", @count);
/*                 ^^^^^ error[D_PRINTA_AGGBAD]: printa() has no '@count' to work on: nothing was aggregated before; did you mean 'counts'? */
}
