#pragma D option quiet

END
{
    @later = sum(7);
}

BEGIN
{
    @width[6, "a"] = sum(1);
    @width[-6, "b"] = sum(2);
    printa("|%*s|%@d|\n", @width);
    printa("|%-*s|%@6d|%@-6d|\n", @width);
    printa("not there yet: %@d\n", @later);
    printf("%p %p %#x\n", 255, (int64_t)-1, 255);
    exit(0);
}
