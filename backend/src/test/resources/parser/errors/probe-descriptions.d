/* A brace that is missing is told, and not also that nothing closes it. */
/* 6:1-10 error[D_PDESC_INVAL]: a probe description has at most four fields: provider:module:function:name */
/* 7:1-13 error[D_SYNTAX]: a probe description begins with a letter or a glob; a number alone is a probe's id */
/* 8:1-6 error[D_SYNTAX]: expected { and the statements of the clause behind this */
/* 9:1-14 error[D_SYNTAX]: expected { and the statements of the clause behind this */
a:b:c:d:e { }
1abc:::entry { }
BEGIN END { }
syscall::read entry { }
BEGIN + END { }
/*  ^ error[D_SYNTAX]: expected { and the statements of the clause behind this */
/*        ^ error[D_SYNTAX]: expected ; here, “{” follows */
