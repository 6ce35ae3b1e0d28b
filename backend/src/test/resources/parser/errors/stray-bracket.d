/* 10:1-2 error[D_SYNTAX]: this } closes nothing: no { is open here */
/* 13:1-2 error[D_SYNTAX]: a semicolon stands behind a statement or a declaration, not here */
BEGIN
{
    trace(1));
/*          ^ error[D_SYNTAX]: this ) closes nothing: no ( is open here */
    x = 1];
/*       ^ error[D_SYNTAX]: this ] closes nothing: no [ is open here */
}
}
BEGIN { x = (1] + 2); }
/*            ^ error[D_SYNTAX]: this ] closes nothing: no [ is open here */
;
