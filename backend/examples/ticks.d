#!/usr/sbin/dowse -s
/* No kernel needed: counts to five on the clock of the embedded machine. */
#pragma D option quiet

BEGIN
{
        ticks = 0;
}

tick-1s
{
        ticks++;
        printf("%d%s\n", ticks, ticks == 1 ? " second" : " seconds");
}

tick-1s
/ticks == 5/
{
        exit(0);
}
