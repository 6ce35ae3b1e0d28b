BEGIN
{
    x = 1
/*      ^ error[D_SYNTAX]: expected ; here, “y” follows */
    y = 2;
    trace(x) trace(y);
/*         ^ error[D_SYNTAX]: expected ; here, “trace” follows */
}
int a
/*  ^ error[D_SYNTAX]: expected ; here, “int” follows */
int b;
BEGIN { z = 5 q; }
/*          ^ error[D_SYNTAX]: expected ; here, “q” follows */
inline int N = 3
/*             ^ error[D_SYNTAX]: expected ; here, “BEGIN” follows */
BEGIN { }
