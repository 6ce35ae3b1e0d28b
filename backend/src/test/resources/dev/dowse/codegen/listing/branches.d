BEGIN
{
    x = 1;
    if (x) {
        trace(1);
    } else {
        trace(2);
        if (x > 2) {
            printf("%d", x);
        }
    }
}
