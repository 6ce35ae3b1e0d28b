#pragma D option quiet
int zero;
BEGIN { printf("%d\n", 1 / zero); }
ERROR { printf("first\n"); }
ERROR { printf("%d\n", *(char *)(uintptr_t)arg4); }
ERROR { printf("third\n"); }
BEGIN { printf("next\n"); exit(0); }
