/* An address where a string is asked for is read, and NULL is none. */
#pragma D option quiet
BEGIN { printf("%d\n", strlen(NULL)); }
BEGIN { x = strjoin("a", NULL); printf("never\n"); }
BEGIN { printf("%s\n", substr(NULL, 1)); }
BEGIN { printf("%d\n", index(NULL, "a")); }
BEGIN { printf("%s\n", copyinstr(0)); }
BEGIN { printf("%s\n", copyinstr(0, 5)); }
BEGIN { p = (char *)alloca(8); p[0] = 'h'; p[1] = 'i'; printf("%d %s\n", strlen(p), strjoin(p, "!")); }
BEGIN { exit(0); }
