int x;
int y;
int z;

BEGIN
/x > 1 && (y || !z) && (x ^^ y)/
{
    trace(x < y ? x : y);
    x = 1;
    y = 2;
    z = 3;
}
