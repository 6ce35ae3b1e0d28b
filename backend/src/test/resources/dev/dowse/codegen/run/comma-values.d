#pragma D option quiet

int x; int y;
BEGIN
{
    x = (y = 3, y + 1);
    printf("%d %d\n", x, y);
    exit(0);
}
