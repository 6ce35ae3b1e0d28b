syscall::open*:entry
{
    @[copyinstr(arg1), pid] = count();
    printf("%s", copyinstr(arg1, 10));
}
