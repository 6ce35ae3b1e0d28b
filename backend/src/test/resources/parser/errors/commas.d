/* 4:1-2 error[D_SYNTAX]: a probe description is missing before this comma */
BEGIN, { }
/*   ^ error[D_SYNTAX]: a probe description is missing behind this comma */
, END { }
BEGIN
{
    trace(1,);
/*          ^ error[D_SYNTAX]: expected an expression before “)” */
    trace(,1);
/*        ^ error[D_SYNTAX]: expected , or ) before “,” */
    trace(1 2);
/*          ^ error[D_SYNTAX]: expected , or ) before “2” */
    x = a[];
/*       ^^ error[D_SYNTAX]: expected an index between the brackets */
    y = a[1 2];
/*          ^ error[D_SYNTAX]: expected , or ] before “2” */
    , z;
/*  ^ error[D_SYNTAX]: expected an expression before “,” */
}
