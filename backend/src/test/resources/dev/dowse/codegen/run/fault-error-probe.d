#pragma D option quiet
struct pair { int a; int b; };
BEGIN { printf("%d\n", *(int *)16); }
BEGIN { this->x = 5; printf("%d\n", 1 / (this->x - 5)); }
BEGIN { printf("%s\n", stringof((char *)0)); }
BEGIN { trace(((struct pair *)8)->b); }
ERROR { this->x++; printf("%s %d: fault %d (%d), %d\n", probename, arg1, arg4, arg5, this->x); }
ERROR /arg5 == 12/ { printf("in %d, %d %d\n", arg2, arg3, arg0); exit(3); }
BEGIN { printf("not reached\n"); }
END { printf("end\n"); }
END { printf("%d\n", 1 % (int)(timestamp & 0)); }
END { printf("still\n"); }
