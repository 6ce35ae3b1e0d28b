// SYNTAX TEST "source.dtrace" "probe descriptions and predicates"

syscall:vmlinux:read*:entry
// <------- entity.name.namespace.provider.dtrace
//     ^ punctuation.separator.probe.dtrace
//      ^^^^^^^ entity.name.type.module.dtrace
//              ^^^^ entity.name.function.probe.dtrace
//                  ^ keyword.operator.glob.dtrace
//                    ^^^^^ entity.name.tag.probe.dtrace
/pid == $target && self->x/
// <- meta.predicate.dtrace punctuation.section.predicate.begin.dtrace
// <~--- meta.predicate.dtrace variable.language.builtin.dtrace
//   ^^ keyword.operator.comparison.dtrace
//      ^^^^^^^ variable.language.macro.dtrace
//                 ^^^^ variable.language.self.dtrace
//                        ^ punctuation.section.predicate.end.dtrace
{ n++; }
// <- meta.clause.dtrace punctuation.section.clause.begin.dtrace
//^ meta.clause.dtrace variable.other.dtrace
// ^^ keyword.operator.increment-decrement.dtrace
//     ^ punctuation.section.clause.end.dtrace

pid$target:libc.so.6:malloc:entry, :::BEGIN
// <--- entity.name.namespace.provider.dtrace
// ^^^^^^^ entity.name.namespace.provider.dtrace variable.language.macro.dtrace
//         ^^^^^^^^^ entity.name.type.module.dtrace
//                   ^^^^^^ entity.name.function.probe.dtrace
//                                    ^^^^^ keyword.control.probe.dtrace
{
}

BEGIN, END
// <----- keyword.control.probe.dtrace
//   ^ punctuation.separator.comma.dtrace
//     ^^^ keyword.control.probe.dtrace
/ a / 2 > 1 / {
// <- punctuation.section.predicate.begin.dtrace
//  ^ keyword.operator.arithmetic.dtrace
//          ^ punctuation.section.predicate.end.dtrace
//            ^ meta.clause.dtrace
}

dtrace:::ERROR /arg4 == 1/ { exit(1); }
// <------ entity.name.namespace.provider.dtrace
//       ^^^^^ keyword.control.probe.dtrace
//              ^^^^ variable.language.builtin.dtrace
//                           ^^^^ support.function.action.dtrace
profile:::tick-1sec, tick-5000hz, profile-97 { }
// <------- entity.name.namespace.provider.dtrace
//        ^^^^^ entity.name.tag.probe.dtrace
//             ^ constant.numeric.rate.dtrace
//              ^^^ keyword.other.unit.dtrace
//                        ^^^^ constant.numeric.rate.dtrace
//                            ^^ keyword.other.unit.dtrace
//                                ^^^^^^^^ entity.name.tag.probe.dtrace
//                                        ^^ constant.numeric.rate.dtrace
vmlinux:do_sys_open*:return { }
// <------- entity.name.type.module.dtrace
//      ^^^^^^^^^^^ entity.name.function.probe.dtrace
//                   ^^^^^^ entity.name.tag.probe.dtrace
do_exit:entry { }
// <------- entity.name.function.probe.dtrace
//      ^^^^^ entity.name.tag.probe.dtrace
sched:::off-cpu, proc:::exec-success, syscall::[rw]*: { }
//      ^^^^^^^ entity.name.tag.probe.dtrace
//                      ^^^^^^^^^^^^ entity.name.tag.probe.dtrace
//                                             ^^^^ keyword.operator.glob.dtrace
12345 { }
// <----- constant.numeric.probe-id.dtrace
syscall:::entry /execname == "a/b"/ /* c */ { }
//              ^ punctuation.section.predicate.begin.dtrace
//                           ^^^^^ string.quoted.double.dtrace
//                                  ^^^^^^^ comment.block.dtrace
