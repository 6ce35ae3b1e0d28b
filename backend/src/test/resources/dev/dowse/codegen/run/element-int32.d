#pragma D option quiet

int32_t a[int]; int b[string, int32_t];
BEGIN
{
    a[1] = 2147483647; a[-1] = (int32_t)0xffffffff80000000; a["k" == "k"] += 1;
    printf("%d %d %d\n", a[1], a[-1], a[0]);
    a[-1]--;
    printf("%d\n", a[-1]);
    b["", 2147483647] = 5; b["", (int32_t)0xffffffff80000000]++;
    printf("%d %d %d\n", b["", 2147483647], b["", (int32_t)0xffffffff80000000], b["x", 0]);
    exit(0);
}
