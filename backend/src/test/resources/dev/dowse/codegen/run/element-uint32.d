#pragma D option quiet

uint32_t a[int]; int b[string, uint32_t];
BEGIN
{
    a[1] = (uint32_t)0xffffffff; a[-1] = 0; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", (uint32_t)0xffffffff] = 5; b["", 0]++;
    printf("%d %d %d\n", b["", (uint32_t)0xffffffff], b["", 0], b["x", 0]);
    exit(0);
}
