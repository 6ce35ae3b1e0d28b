BEGIN
{
    trace(1);
/*          ^ error[D_SYNTAX]: expected } behind this: the { is never closed */

profile-1
{
    trace(2);
    tick-10ms
/*  ^^^^^^^^^ error[D_SYNTAX]: a clause cannot stand inside another one */
    {
        trace(3);
    }
    END
    {
    }
}

ERROR
{
    trace(4);
    END
/*  ^^^ error[D_SYNTAX]: a clause cannot stand inside another one */
    {
        trace(5);
        BEGIN
/*      ^^^^^ error[D_SYNTAX]: a clause cannot stand inside another one */
        {
        }
    }
}
