/* 12:1-8 error[D_SYNTAX]: expected { and the statements of the clause behind this */
BEGIN /pid == 1 { trace(1); }
/*            ^ error[D_SYNTAX]: expected / behind this: the predicate is never closed */
BEGIN pid == 1/ { trace(1); }
/*    ^^^ error[D_SYNTAX]: a predicate begins with a slash */
BEGIN // { trace(1); }
/pid == 1/ { trace(1); }
tick-1s /pid == 1/
/*               ^ error[D_SYNTAX]: expected { and the statements of the clause behind this */
tick-2s /pid = / { }
/*             ^ error[D_SYNTAX]: expected an expression before “/” */
tick-3s
