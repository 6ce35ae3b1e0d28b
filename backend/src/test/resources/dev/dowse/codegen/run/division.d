#pragma D option quiet

BEGIN
{
    trace(-7/2); trace("\n");
    trace(-7%2); trace("\n");
    trace(7/-2); trace("\n");
    trace(7%-2); trace("\n");
    x = 5;
    trace(x/2); trace("\n");
    trace(-x/2); trace("\n");
    trace(-x%2); trace("\n");
    trace(x/-2); trace("\n");
    trace(x % -2); trace("\n");
    y = -1;
    z = (int64_t)-9223372036854775807 - 1;
    trace(z/y); trace("\n");
    trace(z%y); trace("\n");
    exit(0);
}
