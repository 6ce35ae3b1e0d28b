#pragma D option quiet

uint8_t a[int]; int b[string, uint8_t];
BEGIN
{
    a[1] = 255; a[-1] = 0; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", 255] = 5; b["", 0]++;
    printf("%d %d %d\n", b["", 255], b["", 0], b["x", 0]);
    exit(0);
}
