/* Clocks on one CPU and on all. */
#pragma D option quiet
tick-2ms { ticks++; }
profile-997hz { any = 1; }
profile-3ms { all++; }
tick-7ms /ticks && all && any/ { exit(0); }
END { printf("%d %d\n", ticks > 0, all > 0 && any); }
