// SYNTAX TEST "source.dtrace" "actions, subroutines and strings"

BEGIN
{
    printf("%-16s %5d %@d%%\n", stringof(arg0), pid, 7);
//  ^^^^^^ support.function.action.dtrace
//          ^^^^^ string.quoted.double.dtrace constant.other.placeholder.dtrace
//                ^^^ constant.other.placeholder.dtrace
//                    ^^^ constant.other.placeholder.dtrace
//                       ^^ constant.other.placeholder.dtrace
//                         ^^ constant.character.escape.dtrace
//                              ^^^^^^^^ keyword.operator.word.dtrace
    system("rm %s", "x"); raise(9);
//  ^^^^^^ support.function.action.destructive.dtrace
//                        ^^^^^ support.function.action.destructive.dtrace
    s = strjoin(copyinstr(arg1), basename("/a"));
//      ^^^^^^^ support.function.subroutine.dtrace
//              ^^^^^^^^^ support.function.subroutine.dtrace
//                               ^^^^^^^^ support.function.subroutine.dtrace
    stack(); ustack(5); trunc(@a, 10); mine(1);
//  ^^^^^ support.function.action.dtrace
//           ^^^^^^ support.function.action.dtrace
//                      ^^^^^ support.function.action.dtrace
//                                     ^^^^ entity.name.function.call.dtrace
    t = "100% of it"; /* "not" */ // nor "this"
//          ^^^^ string.quoted.double.dtrace - constant.other.placeholder.dtrace
//                    ^^^^^^^^^^^ comment.block.dtrace
//                                ^^^^^^^^^^^^^ comment.line.double-slash.dtrace
    c = 'x' == '\n';
//      ^^^ string.quoted.single.dtrace
//              ^^ constant.character.escape.dtrace
    u = "never closed
//       ^^^^^^^^^^^^ string.quoted.double.dtrace
    count = sizeof (int);
//  ^^^^^ variable.other.dtrace - support.function.aggregating.dtrace
//          ^^^^^^ keyword.operator.word.dtrace
//                  ^^^ storage.type.dtrace
}
