#pragma D option quiet

int8_t a[int]; int b[string, int8_t];
BEGIN
{
    a[1] = 127; a[-1] = (int8_t)0xffffffffffffff80; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", 127] = 5; b["", (int8_t)0xffffffffffffff80]++;
    printf("%d %d %d\n", b["", 127], b["", (int8_t)0xffffffffffffff80], b["x", 0]);
    exit(0);
}
