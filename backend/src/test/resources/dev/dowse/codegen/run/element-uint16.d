#pragma D option quiet

uint16_t a[int]; int b[string, uint16_t];
BEGIN
{
    a[1] = 65535; a[-1] = 0; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", 65535] = 5; b["", 0]++;
    printf("%d %d %d\n", b["", 65535], b["", 0], b["x", 0]);
    exit(0);
}
