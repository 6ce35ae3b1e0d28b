BEGIN
{
    printf("%d %d %d %d %d %d", pid, tid, ppid, uid, gid, cpu);
    printf("%d %d", timestamp, walltimestamp);
}
