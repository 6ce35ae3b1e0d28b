/* What depends on the machine is the same throughout a firing. */
#pragma D option quiet
BEGIN { printf("%d %d\n", cpu == cpu, ppid == ppid); }
BEGIN { printf("%d %d\n", uid == uid, gid == gid); }
BEGIN { printf("%d %d\n", caller == caller, ucaller == ucaller); }
BEGIN { printf("%d %d\n", stackdepth == stackdepth, ustackdepth == ustackdepth); }
BEGIN { printf("%d %d\n", walltimestamp <= walltimestamp, uregs[0] == uregs[0]); }
BEGIN { x = rand(); printf("%d %d\n", x == x, rand() * 0); exit(0); }
