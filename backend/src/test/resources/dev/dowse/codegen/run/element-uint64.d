#pragma D option quiet

uint64_t a[int]; int b[string, uint64_t];
BEGIN
{
    a[1] = (uint64_t)0xffffffffffffffff; a[-1] = 0; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", (uint64_t)0xffffffffffffffff] = 5; b["", 0]++;
    printf("%d %d %d\n", b["", (uint64_t)0xffffffffffffffff], b["", 0], b["x", 0]);
    exit(0);
}
