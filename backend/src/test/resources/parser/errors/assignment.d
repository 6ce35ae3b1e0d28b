BEGIN
{
    1 + x = 2;
/*        ^ error[D_SYNTAX]: the left side of = is a value, not a variable that could be assigned */
    a == b = c;
/*         ^ error[D_SYNTAX]: the left side of = is a value, not a variable that could be assigned */
    (int)x = 3;
/*         ^ error[D_SYNTAX]: the left side of = is a value, not a variable that could be assigned */
    a ? b : c = d;
/*            ^ error[D_SYNTAX]: the left side of = is a value, not a variable that could be assigned */
}
tick-1s /execname == "a" && x = 1/ { }
/*                            ^ error[D_SYNTAX]: the left side of = is a value, not a variable that could be assigned */
