#pragma D option quiet
BEGIN {
    printf("%d %d %d\n", progenyof(pid), progenyof(ppid), progenyof(-2));
    exit(0);
}
