#pragma D option quiet
#pragma D option stackindent=3

BEGIN
{
    sym(0x1234);
    mod(1);
    printf("|%a|%20a|%-20a|", sym(0x99), 0xabc, 7);
    @[sym(4), mod(5)] = count();
    @[sym(4), mod(5)] = count();
    @[sym(3), mod(5)] = count();
    printa(@);
    printa("%a in %a: %@d\n", @);
    printf("%d %d\n", curcpu != 0, *(int *)curcpu == cpu);
    printf("%d %d\n", epid >> 32 == id, epid & 0xffff);
}

BEGIN
/(epid & 0xffff) == 1/
{
    printf("second\n");
    exit(0);
}
