#pragma D option quiet

int16_t a[int]; int b[string, int16_t];
BEGIN
{
    a[1] = 32767; a[-1] = (int16_t)0xffffffffffff8000; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", 32767] = 5; b["", (int16_t)0xffffffffffff8000]++;
    printf("%d %d %d\n", b["", 32767], b["", (int16_t)0xffffffffffff8000], b["x", 0]);
    exit(0);
}
