// SYNTAX TEST "source.dtrace" "pragmas, directives and declarations"

#pragma D option quiet
// <- punctuation.definition.directive.dtrace
// <~------ keyword.control.directive.pragma.dtrace
//      ^ keyword.control.directive.pragma.dtrace
//        ^^^^^^ keyword.control.directive.option.dtrace
//               ^^^^^ variable.other.option.dtrace
#pragma D option bufsize=4m
//               ^^^^^^^ variable.other.option.dtrace
//                      ^ keyword.operator.assignment.dtrace
//                       ^ constant.numeric.decimal.dtrace
//               ^^^^^^^ meta.preprocessor.pragma.dtrace
# pragma D depends_on provider sched
//         ^^^^^^^^^^ keyword.control.directive.pragma.dtrace
//                    ^^^^^^^^ storage.modifier.dtrace
#pragma D attributes Evolving/Evolving/Common provider syscall args
//                   ^^^^^^^^ support.constant.stability.dtrace
//                                                             ^^^^ storage.modifier.dtrace
#include <sys/types.h>
// <~------- keyword.control.directive.include.dtrace
//       ^^^^^^^^^^^^^ string.quoted.other.include.dtrace
#define MAX(a, b) ((a) > (b) ? (a) : (b))
//      ^^^ entity.name.function.preprocessor.dtrace
//          ^^^^ variable.parameter.preprocessor.dtrace
//                     ^ keyword.operator.comparison.dtrace
#define BOTH(x) \
//      ^^^^ entity.name.function.preprocessor.dtrace
//              ^ constant.character.escape.line-continuation.dtrace
    self->a = (x); this->b = (x)
//  ^^^^ meta.preprocessor.dtrace variable.language.self.dtrace
//                            ^ meta.preprocessor.dtrace variable.other.dtrace
BOTH(((struct mutex *)&`lock))
// <---- meta.macro-call.dtrace entity.name.function.preprocessor.dtrace
//     ^^^^^^ meta.macro-call.dtrace storage.type.dtrace
//                      ^^^^ variable.other.external.dtrace
BEGIN { }
// <----- keyword.control.probe.dtrace - meta.macro-call.dtrace
#ifdef MAX
// <~----- keyword.control.directive.dtrace
#endif
// <~----- keyword.control.directive.dtrace
inline int LIMIT = 10;
// <------ storage.modifier.inline.dtrace
//     ^^^ storage.type.dtrace
//         ^^^^^ variable.other.dtrace
//                 ^^ constant.numeric.decimal.dtrace
//                   ^ punctuation.terminator.statement.dtrace
self int depth;
// <---- variable.language.self.dtrace
//   ^^^ storage.type.dtrace
//       ^^^^^ variable.other.dtrace
uint64_t total;
// <-------- meta.declaration.dtrace
//       ^^^^^ meta.declaration.dtrace variable.other.dtrace
string names[int, string];
// <------ storage.type.dtrace
//     ^^^^^ variable.other.dtrace
//           ^^^ storage.type.dtrace
myinfo *where;
// <------ storage.type.name.dtrace
//      ^^^^^ variable.other.dtrace
struct point { int x; uint8_t y; };
// <------ storage.type.dtrace
//     ^^^^^ entity.name.type.dtrace
//                 ^ meta.block.dtrace variable.other.dtrace
//                    ^^^^^^^ storage.type.name.dtrace
typedef struct point point_t;
// <------- storage.modifier.dtrace
//                   ^^^^^^^ storage.type.name.dtrace
translator point_t < struct point *P > {
// <---------- meta.translator.dtrace keyword.other.translator.dtrace
//                 ^ punctuation.section.translator.begin.dtrace
//                                 ^ meta.translator.input.dtrace variable.other.dtrace
    x = P->x;
//  ^ variable.other.dtrace
//      ^ variable.other.dtrace
//         ^ variable.other.member.dtrace
};
provider app { probe start(int, string) : (int a); };
// <-------- meta.provider.dtrace keyword.other.provider.dtrace
//       ^^^ entity.name.namespace.provider.dtrace
//             ^^^^^ keyword.other.probe.dtrace
//                   ^^^^^ entity.name.tag.probe.dtrace
//                              ^^^^^^ storage.type.dtrace
syscall::read:entry { }
// <------- entity.name.namespace.provider.dtrace - meta.declaration.dtrace
//            ^^^^^ entity.name.tag.probe.dtrace
