#pragma D option quiet
#pragma D option printsize=8
struct deep { long x; struct { long x; struct { long x; int tail[4]; } b; } a; };
BEGIN {
    t = (struct deep *)alloca(sizeof(struct deep));
    t->x = 1;
    t->a.x = 2;
    t->a.b.x = 3;
    t->a.b.tail[0] = 4;
    t->a.b.tail[2] = 5;
    print(t);
    setopt("printsize", "9");
    print(t);
    setopt("printsize", "24");
    print(t);
    setopt("printsize", "30");
    print(t);
    setopt("printsize", "0");
    print(t);
    setopt("printsize", "65537");
    print(t);
    exit(0);
}
