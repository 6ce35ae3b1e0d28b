BEGIN
{
    printf("");
/*         ^^ error[D_PRINTF_FMT_EMPTY]: the format is empty */
    printf(execname);
/*         ^^^^^^^^ error[D_PRINTF_ARG_FMT]: the format of printf() must be a string constant */
    printf("%d\n");
/*          ^^ error[D_PRINTF_ARG_PROTO]: there is no argument for '%d' */
    printf("%d %d\n", 1);
/*             ^^ error[D_PRINTF_ARG_PROTO]: there is no argument for '%d' */
    printf("%d\n", 1, 2);
/*                    ^ error[D_PRINTF_ARG_EXTRA]: the format of printf() prints 1 argument; this one is too many */
    printf("%s\n", 1);
/*                 ^ error[D_PRINTF_ARG_TYPE]: '%s' of printf() cannot print 'int'; use %d, or copyinstr() for an address */
    printf("%s\n", (char *)arg0);
/*                 ^^^^^^^^^^^^ error[D_PRINTF_ARG_TYPE]: '%s' of printf() cannot print 'char *'; use stringof() */
    printf("%d\n", "text");
/*                 ^^^^^^ error[D_PRINTF_ARG_TYPE]: '%d' of printf() cannot print 'string'; use %s */
    printf("%*d\n", 1);
/*          ^^^ error[D_PRINTF_ARG_PROTO]: there is no argument for '%d' */
    printf("%*d\n", "a", 1);
/*                  ^^^ error[D_PRINTF_DYN_TYPE]: the '*' of '%d' needs a number, not 'string' */
    printf("%*d\n");
/*          ^^^ error[D_PRINTF_DYN_PROTO]: there is no argument for the '*' of '%d' */
    printf("%@d\n", 1);
/*          ^^^ error[D_PRINTF_AGG_CONV]: '%@' prints the value of an aggregation and belongs to printa() */
    printf("%z\n", 1);
/*         ^^^^^^ error[D_SYNTAX]: there is no conversion '%z' */
    printf("%1$d\n", 1);
/*          ^^^^ error[D_SYNTAX]: D has no numbered arguments ('%n$') */
    printf("%.2.3d\n", 1);
/*          ^^^^ error[D_SYNTAX]: more than one '.' in a conversion */
    printf("%**d\n", 1, 2, 3);
/*          ^^^ error[D_SYNTAX]: more than one '*' for the width */
    printf("100%");
/*             ^ error[D_SYNTAX]: the format ends before the conversion's letter */
    printf("%5%");
/*          ^^^ error[D_SYNTAX]: '%%' takes no flags or widths */
    printf("%hd\n", 1);
/*                  ^ error[D_PRINTF_ARG_TYPE]: '%hd' of printf() cannot print 'int'; use %d */
    printf("%lx\n", pid);
/*                  ^^^ error[D_PRINTF_ARG_TYPE]: '%lx' of printf() cannot print 'pid_t'; use %x */
    printf("%Y\n", pid);
/*                 ^^^ error[D_PRINTF_ARG_TYPE]: '%Y' of printf() cannot print 'pid_t'; use %d */
    printf("%f\n", 1);
/*                 ^ error[D_PRINTF_ARG_TYPE]: '%f' of printf() cannot print 'int'; use %d */
    printf("%c\n", timestamp);
/*                 ^^^^^^^^^ error[D_PRINTF_ARG_TYPE]: '%c' of printf() cannot print 'uint64_t'; use %d */
    printf("%k\n", 1);
/*                 ^ error[D_PRINTF_ARG_TYPE]: '%k' of printf() cannot print 'int'; use %d */
    printf("ok %5d %-5s %x %p %% %08x %?x %.3s %T\n",
        1, "a", 2, arg0, 3, arg1, "abc", timestamp);
}
