#pragma D option "quiet
/*               ^^^^^^ error[D_STR_NL]: this string is not closed before the line ends */
BEGIN { x = 1; # 3
/*             ^ error[D_SYNTAX]: # begins a control line and stands first on its line */
}
