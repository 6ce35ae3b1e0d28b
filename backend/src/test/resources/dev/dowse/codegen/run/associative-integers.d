#pragma D option quiet

BEGIN
{
    a[1] = 10;
    a[2] = 20;
    a[1]++;
    a[3] += 5;
    a[2] -= 1;
    trace(a[1]); trace("\n");
    trace(a[2]); trace("\n");
    trace(a[3]); trace("\n");
    trace(a[4]); trace("\n");
    trace(a[1]++); trace("\n");
    trace(++a[1]); trace("\n");
    trace(a[9]++); trace("\n");
    trace(a[9]); trace("\n");
    trace(--a[10]); trace("\n");
    exit(0);
}
