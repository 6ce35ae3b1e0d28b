#pragma D option quiet

int64_t a[int]; int b[string, int64_t];
BEGIN
{
    a[1] = (int64_t)0x7fffffffffffffff; a[-1] = (int64_t)0x8000000000000000; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", (int64_t)0x7fffffffffffffff] = 5; b["", (int64_t)0x8000000000000000]++;
    printf("%d %d %d\n", b["", (int64_t)0x7fffffffffffffff], b["", (int64_t)0x8000000000000000], b["x", 0]);
    exit(0);
}
