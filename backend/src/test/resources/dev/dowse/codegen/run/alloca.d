#pragma D option quiet
#pragma D option scratchsize=64
struct pair { int a; long b; };
BEGIN {
    p = (int *)alloca(12);
    printf("%d\n", (long)p);
    *p = 1; p[1] = 2; p[2] = -3;
    i = 2;
    printf("%d %d %d\n", p[0], *(p + 1), p[i]);
    p[i] += 10; ++p[0]; p[1]--;
    printf("%d %d %d\n", p[0], p[1], p[2]++);
    q = (struct pair *)alloca(sizeof (struct pair));
    printf("%d %d\n", (long)q, (char *)q - (char *)p);
    q->a = 5; q->b = 6;
    q->b *= 7;
    printf("%d %d\n", q->a, q->b);
    z = alloca(0);
    printf("%d\n", (long)z);
    c = (char *)alloca(6);
    bcopy("hello", c, 6);
    printf("%s %d\n", stringof(c), strlen(stringof(c)));
    bcopy(p, q, 8);
    printf("%d\n", q->a);
}
BEGIN { t = (char *)alloca(8); trace(t[8]); }
BEGIN { t = (char *)alloca(8); trace(t[-1]); }
BEGIN { t = (char *)alloca(8); t[9] = 1; }
BEGIN { t = (char *)alloca(8); *(long *)(t + 1) = 1; }
BEGIN { t = (char *)alloca(8); trace(*(long *)(t + 1)); }
BEGIN { t = (char *)alloca(8); bcopy("0123456789", t, 9); }
BEGIN { t = (char *)alloca(8); bcopy("0123456789", t + 8, 1); }
BEGIN { n = 65; t = (char *)alloca(n); }
BEGIN { t = (char *)alloca(60); u = (char *)alloca(8); }
BEGIN { trace(*t); }
BEGIN { *t = 1; }
BEGIN { bcopy((void *)8, t, 1); }
BEGIN { t = (char *)alloca(8); bcopy((void *)16, t, 1); }
BEGIN { t = (char *)alloca(8); bcopy("x", t, i - 3); }
BEGIN { x = (int *)copyin(0x10, 4); }
BEGIN { t = (char *)alloca(8); copyinto(0x20, 4, t); }
BEGIN { exit(0); }
