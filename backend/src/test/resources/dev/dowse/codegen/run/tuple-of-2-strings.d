#pragma D option quiet
#pragma D option strsize=64

int a[string, string];
BEGIN
{
    a["k0", "k1"] = 2; a["k0", ""] += 7;
    printf("%d %d\n", a["k0", "k1"], a["k0", ""]);
    a["k0", "k1"] = 0;
    printf("%d %d\n", a["k0", "k1"], a["k0", ""]);
    exit(0);
}
