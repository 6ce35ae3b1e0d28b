#pragma D option quiet

BEGIN
{
    printf("%s:%s:%s:%s\n", probeprov, probemod, probefunc, probename);
    printf("%d %d\n", arg0, arg9);
    printf("%d %d\n", errno, timestamp == timestamp);
    printf("%d %d\n", pid == tid || tid > 0, strlen(execname) < 16);
    exit(0);
}
