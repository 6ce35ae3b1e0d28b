#pragma D option quiet
int n;
BEGIN {
    p = (char *)alloca(20);
    bcopy("0123456789abcdefghi", p, 20);
    n = 5;
    tracemem(p, 20);
    tracemem(p, 20, n);
    tracemem(p, 4, n - 6);
    n = 0;
    tracemem(p, 4, n);
}
BEGIN { tracemem((char *)0x10, 8); }
BEGIN { exit(0); }
