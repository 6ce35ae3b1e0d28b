#pragma D option quiet
#pragma D option strsize=64

int a[string];
BEGIN
{
    a["k0"] = 1; a[""] += 7;
    printf("%d %d\n", a["k0"], a[""]);
    a["k0"] = 0;
    printf("%d %d\n", a["k0"], a[""]);
    exit(0);
}
