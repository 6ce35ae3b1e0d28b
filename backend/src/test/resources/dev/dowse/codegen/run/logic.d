#pragma D option quiet

BEGIN
/1 && 0/
{
    trace(1); trace("\n");
}

BEGIN
/1 || 0/
{
    trace(2); trace("\n");
}

BEGIN
/1 ^^ 1/
{
    trace(3); trace("\n");
}

BEGIN
/!(1 ^^ 1)/
{
    trace(4); trace("\n");
}

BEGIN
{
    x = 2;
    y = 0;
    trace(x && y); trace("\n");
    trace(x || y); trace("\n");
    trace(x ^^ y); trace("\n");
    trace(!x); trace("\n");
    trace(!y); trace("\n");
    trace(~x); trace("\n");
    trace(-x); trace("\n");
    exit(0);
}
