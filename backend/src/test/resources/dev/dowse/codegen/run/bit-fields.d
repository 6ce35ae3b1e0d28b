#pragma D option quiet
struct flags { int a : 3; unsigned int b : 5; unsigned int c : 12; int d : 20; unsigned long e : 40; };
struct flags f;
self struct flags s;
BEGIN {
    f.a = 3; f.b = 31; f.c = 4095; f.d = -1; f.e = 0xffffffffff;
    printf("%d %d %d %d %x\n", f.a, f.b, f.c, f.d, f.e);
    f.b = 0; f.d = 12345;
    printf("%d %d %d %d %x\n", f.a, f.b, f.c, f.d, f.e);
    f.a = 4; f.c += 2; f.b--;
    printf("%d %d %d %d %x\n", f.a, f.b, f.c, f.d, f.e);
    self->s.c = 78;
    self->s.a = -4;
    self->s.e = 1 << 30;
    printf("%d %d %d %d\n", self->s.a, self->s.c, self->s.d, self->s.e);
    exit(0);
}
