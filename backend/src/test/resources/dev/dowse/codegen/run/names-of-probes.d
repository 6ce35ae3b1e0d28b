/* Each part of the name of a probe that fires, its number, and no error. */
#pragma D option quiet
BEGIN { printf("%s:%s:%s:%s %d %d\n", probeprov, probemod, probefunc, probename, id, errno); }
BEGIN { @[probeprov, probemod, probename, id] = count(); x = errno; printf("%d\n", x); exit(0); }
END { printf("%s:%s:%s:%s\n", probeprov, probemod, probefunc, probename); }
