BEGIN
{
    trace("abc);
/*        ^^^^ error[D_STR_NL]: this string is not closed before the line ends */
    x = 'y;
/*      ^^ error[D_CHR_NL]: this character constant is not closed before the line ends */
    printf("%d\n, x);
/*         ^^^^^^^^ error[D_STR_NL]: this string is not closed before the line ends */
    z = "a" "b";
/*        ^ error[D_SYNTAX]: expected ; here, “"b"” follows */
}
