BEGIN
{
    1 + x = 2;
/*        ^ error[D_SYNTAX]: = assigns, and its left side is a value, not a variable; to compare, write == */
    a == b = c;
/*         ^ error[D_SYNTAX]: = assigns, and its left side is a value, not a variable; to compare, write == */
    (int)x = 3;
/*         ^ error[D_SYNTAX]: the left side of = is a value, not a variable that could be assigned */
    a ? b : c = d;
/*            ^ error[D_SYNTAX]: = assigns, and its left side is a value, not a variable; to compare, write == */
}
tick-1s /execname == "a" && x = 1/ { }
/*                            ^ error[D_SYNTAX]: = assigns, and its left side is a value, not a variable; to compare, write == */
