/* A slash divides or closes a predicate. */
BEGIN / pid == $target / { }
syscall::read:entry
/arg0 / 2 > 3 && (x / y) == 1/
{
    x = a / b / c;
    x /= 2;
}
tick-1s /x/ /* a comment */ { }
tick-1s
/a[1, "x"] ? b : c/ // another
{ }
