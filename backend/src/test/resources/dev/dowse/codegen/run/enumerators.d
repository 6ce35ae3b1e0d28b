#pragma D option quiet

enum color { RED, GREEN = 7, BLUE }; enum color c;
BEGIN
{
    printf("%d %d %d\n", RED, GREEN, BLUE);
    c = GREEN;
    printf("%d\n", c == GREEN);
    exit(0);
}
