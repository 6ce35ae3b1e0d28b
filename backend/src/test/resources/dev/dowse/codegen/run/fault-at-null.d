#pragma D option quiet

struct pair { int a; int b; } *p; char *c;
BEGIN { printf("%d\n", p->b); printf("never\n"); }
BEGIN { printf("%d\n", *c); printf("never\n"); }
BEGIN { printf("[%s]\n", copyinstr(0)); printf("never\n"); }
BEGIN { printf("[%s]\n", copyinstr(0, 10)); printf("never\n"); }
BEGIN { printf("%d\n", p == NULL); exit(0); }
