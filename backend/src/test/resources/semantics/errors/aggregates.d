struct point { int x; int y; int x; };
/*                               ^ error[D_UNKNOWN]: there is a member 'x' already */
struct point { int x; };
/*     ^^^^^ error[D_DECL_TYPERED]: 'struct point' is defined already */
struct bits { int a : 3; int b : 40; string c : 2; int d : pid; int e : 0; };
/*                               ^^ error[D_DECL_BFSIZE]: 'int' has only 32 bits */
/*                                          ^^^^^ error[D_DECL_BFTYPE]: only integers can be bit-fields */
/*                                                         ^^^ error[D_DECL_BFCONST]: the width of a bit-field must be a positive constant */
/*                                                                      ^ error[D_DECL_BFCONST]: the width of a bit-field must be a positive constant */
struct empty { void v; };
/*                  ^ error[D_DECL_VOIDOBJ]: a member cannot be 'void' */
struct holder { struct never n; };
/*                           ^ error[D_DECL_INCOMPLETE]: 'struct never' is defined neither in this script nor by the kernel that it is for */
struct stored { static int s; };
/*              ^^^^^^ error[D_DECL_CLASS]: 'static' does not belong to a member */
struct called { int f(); };
/*                  ^^^ error[D_DECL_VOIDOBJ]: a member cannot be a function */
enum color { RED, GREEN = pid, BLUE = 5000000000, RED };
/*                        ^^^ error[D_DECL_ENCONST]: the value of an enumerator must be an integer constant */
/*                             ^^^^^^^^^^^^^^^^^ error[D_DECL_ENOFLOW]: 'BLUE' does not fit into 32 bits */
/*                                                ^^^ error[D_UNKNOWN]: this enum has an enumerator 'RED' already */
enum color { PINK };
/*   ^^^^^ error[D_DECL_TYPERED]: 'enum color' is defined already */
union both { int i; long l; };
struct good { char c; int i; long l; char tail; };
struct later;

BEGIN
{
    this->p = (struct good *)arg0;
    trace(this->p->i);
    trace(this->p->nosuch);
/*                 ^^^^^^ error[D_TYPE_MEMBER]: 'struct good' has no member 'nosuch' */
    trace(&((struct bits *)arg0)->a);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_ADDROF_BITFIELD]: a bit-field has no address */
    trace(sizeof(struct good));
    trace(sizeof(union both));
    trace(offsetof(struct good, tail));
    trace(offsetof(struct bits, a));
/*        ^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OFFSETOF_BITFIELD]: a bit-field has no offset in bytes */
    trace(sizeof(struct never));
/*        ^^^^^^^^^^^^^^^^^^^^ error[D_SIZEOF_TYPE]: 'struct never' is defined neither in this script nor by the kernel that it is for */
    trace(((struct later *)arg0)->x);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_OP_INCOMPLETE]: 'struct later' is declared but its members are not known */
    trace(((struct task_struct *)arg0)->pid);
    trace(((struct seq_file *)arg0)->count);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: the members of 'struct seq_file' are not known here: it is not among the bundled types; on a Linux whose kernel describes its types they are */
    trace(sizeof(struct seq_file));
/*        ^^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: the members of 'struct seq_file' are not known here: it is not among the bundled types; on a Linux whose kernel describes its types they are */
    trace(offsetof(struct seq_file, count));
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: the members of 'struct seq_file' are not known here: it is not among the bundled types; on a Linux whose kernel describes its types they are */
    trace(((struct mine`my_device *)arg0)->id);
/*        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_UNKNOWN]: the members of 'struct mine`my_device' are not known here: it is not among the bundled types; on a Linux whose kernel describes its types they are */
    trace(((struct task_struct *)arg0)->piid);
/*                                      ^^^^ error[D_TYPE_MEMBER]: 'struct task_struct' has no member 'piid'; did you mean 'pid'? */
}
