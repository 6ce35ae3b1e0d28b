#pragma D option quiet

int x;
BEGIN
{
    x = 5;
    printf("[%s]\n", x < 4 ? "below" : x == 4 ? (x > 4 ? "same" : "never") : "above");
    printf("[%s]\n", x < 5 ? "below" : x == 5 ? (x > 4 ? "same" : "never") : "above");
    printf("[%s]\n", x < 6 ? "below" : x == 6 ? (x > 4 ? "same" : "never") : "above");
    exit(0);
}
