/* Statements, with and without their last semicolon. */
BEGIN { }
BEGIN { ; }
BEGIN { x = 1 }
BEGIN { x = 1; y = 2; ; }
BEGIN { if (x) y = 1; }
BEGIN
{
    if (x) {
        y = 1;
    } else if (z)
        y = 2;
    else {
        y = 3
    }
    if (a) if (b) c = 1; else d = 1;
}
