/* 14:1-17 error[D_PRAGMA_MALFORM]: '#pragma D option' needs the name of an option */
/* 35:1-10 error[D_PRAGMA_MALFORM]: '#pragma D' needs a word such as 'option' behind it */
/* 38:1-28 error[D_PRAGERR]: #error: this is wrong */
/* 40:1-34 error[D_PRAGMA_DEPEND]: only a D library can depend on a library; a script has them all */
/* 43:1-29 error[D_PRAGMA_MALFORM]: depends_on needs a class and a name, as in 'library io.d' */
/* 44:1-24 error[D_PRAGMA_MALFORM]: binding needs a version and a name, as in '"1.2" name' */
/* 49:1-28 error[D_PRAGMA_MALFORM]: attributes needs the attributes and a name */
/* 54:1-8 error[D_PRAGCTL_INVAL]: there is no control line '#define'; if it is for the C preprocessor, use -C */
/* 55:1-7 error[D_PRAGERR]: #error: no */
#pragma D option nosuch
/*               ^^^^^^ error[D_PRAGMA_OPTSET]: there is no option 'nosuch' */
#pragma D option quite
/*               ^^^^^ error[D_PRAGMA_OPTSET]: there is no option 'quite'; did you mean 'quiet'? */
#pragma D option
#pragma D option quiet bufsize=1m
/*                     ^^^^^^^^^^ error[D_PRAGMA_MALFORM]: one '#pragma D option' sets one option */
#pragma D option bufsize
/*               ^^^^^^^ error[D_PRAGMA_OPTSET]: option 'bufsize' needs a size such as 4096, 16k or 4m */
#pragma D option bufsize=abc
/*               ^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'bufsize' needs a size such as 4096, 16k or 4m, not 'abc' */
#pragma D option strsize=0
/*               ^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'strsize' must be at least 1 */
#pragma D option switchrate=often
/*               ^^^^^^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'switchrate' needs a time or rate such as 100ms, 1s or 10hz, not 'often' */
#pragma D option bufpolicy=round
/*               ^^^^^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'bufpolicy' is one of fill, ring, switch */
#pragma D option bufresize=never
/*               ^^^^^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'bufresize' is one of auto, manual */
#pragma D option nspec=many
/*               ^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'nspec' takes a number, not 'many' */
#pragma D option zdefs=maybe
/*               ^^^^^^^^^^^ error[D_PRAGMA_OPTSET]: option 'zdefs' takes no value */
#pragma D option cpppath
/*               ^^^^^^^ error[D_PRAGMA_OPTSET]: option 'cpppath' cannot be set in a script; give it on the command line, as in -x cpppath=… */
#pragma D
#pragma D opton quiet
/*        ^^^^^ error[D_PRAGMA_INVAL]: there is no pragma 'opton'; did you mean 'option'? */
#pragma error this is wrong
#pragma something else
#pragma D depends_on library io.d
#pragma D depends_on planet earth
/*                   ^^^^^^ error[D_PRAGMA_INVAL]: depends_on takes 'library', 'module' or 'provider' */
#pragma D depends_on library
#pragma D binding "1.0"
#pragma D binding "one" BEGIN
/*                ^^^^^ error[D_PRAGMA_INVAL]: this is no version of the language */
#pragma D binding "1.0" nosuch
/*                      ^^^^^^ error[D_PRAGMA_UNUSED]: this script declares no 'nosuch' that the pragma could describe */
#pragma D attributes Stable
#pragma D attributes stable nosuch
/*                   ^^^^^^ error[D_PRAGMA_INVAL]: attributes look like Stable/Stable/Common */
#pragma D attributes Stable/Stable/Common nosuch
/*                                        ^^^^^^ error[D_PRAGMA_UNUSED]: this script declares no 'nosuch' that the pragma could describe */
#define X 1
#error no
#line 5 "a.d"
#ident "x"

BEGIN { exit(0); }
