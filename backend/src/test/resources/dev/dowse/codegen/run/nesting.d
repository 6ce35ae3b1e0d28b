#pragma D option quiet

BEGIN
{
    a = 1;
    b = 2;
    c = 3;
    trace(a + (b * (c + (a - (b ^ (c | (a & (b + (c - (a * (b + c))))))))))); trace("\n");
    exit(0);
}
