BEGIN
{
    trace((1 + 2);
/*              ^ error[D_SYNTAX]: expected ) behind this: the ( is never closed */
    x = a[1;
/*        ^ error[D_SYNTAX]: expected ] behind this: the [ is never closed */
    y = (3 + [4);
/*             ^ error[D_SYNTAX]: expected ] before this: the [ is never closed */
    if (x { y = 1; }
/*      ^ error[D_SYNTAX]: expected ) behind this: the ( is never closed */
}
tick-1s / (pid == 1 / { }
/*                  ^ error[D_SYNTAX]: expected ) before this: the ( is never closed */
