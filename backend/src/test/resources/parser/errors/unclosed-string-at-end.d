BEGIN { x = "abc
/*          ^^^^ error[D_STR_NL]: this string is not closed before the line ends */
/*             ^ error[D_SYNTAX]: expected } behind this: the { is never closed */
