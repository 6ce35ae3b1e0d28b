/* The process that is traced, where there is none. */
#pragma D option quiet
BEGIN { printf("%d %d\n", $target, $target + 1); }
BEGIN /pid == $target/ { printf("never\n"); }
BEGIN { exit(0); }
