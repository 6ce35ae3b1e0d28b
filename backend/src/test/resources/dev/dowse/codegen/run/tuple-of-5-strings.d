#pragma D option quiet
#pragma D option strsize=64

int a[string, string, string, string, string];
BEGIN
{
    a["k0", "k1", "k2", "k3", "k4"] = 5; a["k0", "k0", "k0", "k0", ""] += 7;
    printf("%d %d\n", a["k0", "k1", "k2", "k3", "k4"], a["k0", "k0", "k0", "k0", ""]);
    a["k0", "k1", "k2", "k3", "k4"] = 0;
    printf("%d %d\n", a["k0", "k1", "k2", "k3", "k4"], a["k0", "k0", "k0", "k0", ""]);
    exit(0);
}
