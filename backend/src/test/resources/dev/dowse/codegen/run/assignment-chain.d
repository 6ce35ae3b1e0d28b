#pragma D option quiet

int x; int8_t y; int64_t z;
BEGIN
{
    x = y = z = 300;
    printf("%d %d %d\n", x, y, z);
    exit(0);
}
