// SYNTAX TEST "source.dtrace" "variables of every kind"

BEGIN
{
    self->start = timestamp;
//  ^^^^ variable.language.self.dtrace
//      ^^ keyword.operator.member.dtrace
//        ^^^^^ variable.other.thread-local.dtrace
//              ^ keyword.operator.assignment.dtrace
//                ^^^^^^^^^ variable.language.builtin.dtrace
//                         ^ punctuation.terminator.statement.dtrace
    this->n += $1 + $$2;
//  ^^^^ variable.language.this.dtrace
//        ^ variable.other.clause-local.dtrace
//          ^^ keyword.operator.assignment.compound.dtrace
//             ^^ variable.parameter.macro.dtrace
//                  ^^^ variable.parameter.macro.dtrace
    @[execname, pid] = count();
//  ^ variable.other.aggregation.dtrace punctuation.definition.aggregation.dtrace
//    ^^^^^^^^ variable.language.builtin.dtrace
//              ^^^ variable.language.builtin.dtrace
//                     ^^^^^ support.function.aggregating.dtrace
    @bytes["read"] = lquantize(arg0, 0, 1024, 16);
//  ^^^^^^ variable.other.aggregation.dtrace
//         ^^^^^^ string.quoted.double.dtrace
//                   ^^^^^^^^^ support.function.aggregating.dtrace
//                             ^^^^ variable.language.builtin.dtrace
    a[pid, "x"] = args[0]->pid;
//  ^ variable.other.dtrace
//                ^^^^ variable.language.builtin.dtrace
//                ^^^^ variable.language.builtin.dtrace
//                       ^^ keyword.operator.member.dtrace
//                         ^^^ variable.other.member.dtrace - variable.language.builtin.dtrace
    x = `jiffies + vmlinux`max_pfn;
//      ^ keyword.operator.scope.dtrace
//       ^^^^^^^ variable.other.external.dtrace
//                 ^^^^^^^ entity.name.type.module.dtrace
//                         ^^^^^^^ variable.other.external.dtrace
    y = ((struct task_struct *)curthread)->mm.count;
//        ^^^^^^ storage.type.dtrace
//               ^^^^^^^^^^^ entity.name.type.dtrace
//                           ^ keyword.operator.arithmetic.dtrace
//                             ^^^^^^^^^ variable.language.builtin.dtrace
//                                         ^^ variable.other.member.dtrace
//                                            ^^^^^ variable.other.member.dtrace
    z = (uint64_t)uregs[R_SP] & 0xffUL;
//       ^^^^^^^^ storage.type.name.dtrace
//                ^^^^^ variable.language.builtin.dtrace
//                      ^^^^ variable.other.dtrace
//                            ^ keyword.operator.bitwise.dtrace
//                              ^^^^^^ constant.numeric.hex.dtrace
    w = xlate <psinfo_t *>(curthread)->pr_pid ? 1 : 017;
//      ^^^^^ keyword.operator.word.dtrace
//             ^^^^^^^^ storage.type.name.dtrace
//                                     ^^^^^^ variable.other.member.dtrace
//                                            ^ keyword.operator.ternary.dtrace
//                                                  ^^^ constant.numeric.octal.dtrace
    pidfile = 3;
//  ^^^^^^^ variable.other.dtrace - variable.language.builtin.dtrace
}
