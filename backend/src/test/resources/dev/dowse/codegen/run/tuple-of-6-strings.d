#pragma D option quiet
#pragma D option strsize=64

int a[string, string, string, string, string, string];
BEGIN
{
    a["k0", "k1", "k2", "k3", "k4", "k5"] = 6; a["k0", "k0", "k0", "k0", "k0", ""] += 7;
    printf("%d %d\n", a["k0", "k1", "k2", "k3", "k4", "k5"], a["k0", "k0", "k0", "k0", "k0", ""]);
    a["k0", "k1", "k2", "k3", "k4", "k5"] = 0;
    printf("%d %d\n", a["k0", "k1", "k2", "k3", "k4", "k5"], a["k0", "k0", "k0", "k0", "k0", ""]);
    exit(0);
}
