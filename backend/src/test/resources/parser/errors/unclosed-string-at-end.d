/* 4:1-2 error[D_SYNTAX]: expected } before the end of the script: the { is never closed */
BEGIN { x = "abc
/*          ^^^^ error[D_STR_NL]: this string is not closed before the line ends */
