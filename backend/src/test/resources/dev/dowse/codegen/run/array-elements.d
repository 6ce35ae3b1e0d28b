#pragma D option quiet

int a[4]; int i;
BEGIN
{
    a[0] = 1; a[3] = -1; a[1] += 5;
    printf("%d %d %d %d\n", a[0], a[1], a[2], a[3]);
    i = 3; a[i]--;
    printf("%d\n", a[i]);
    exit(0);
}
