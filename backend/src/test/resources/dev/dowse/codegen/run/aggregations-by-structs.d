#pragma D option quiet
struct mixed { int i; char c; short s; };
struct mixed m;
struct mixed n;
struct sized { long l; int i; };
struct sized z;
char name[6];
char other[6];
uint8_t address[4];
BEGIN {
    m.i = 5; m.c = 'a'; m.s = 7;
    @by[m] = count();
    n = m;
    @by[n] = count();
    n.s = 8;
    @by[n] = count();
    z.l = 1; z.i = -2;
    @pair[z, 3, "three"] = sum(10);
    z.i = 1;
    @pair[z, 3, "three"] = sum(20);
    name[0] = 'h'; name[1] = 'i';
    @text[name, (short)2, 1] = max(7);
    other[0] = 'h'; other[1] = 'i'; other[3] = '!';
    @text[other, (short)2, 1] = max(9);
    @text[name, (short)2, 1] = max(8);
    @more[name, (short)2, 1] = count();
    @more["ho", (short)2, 1] = count();
    address[0] = 127; address[3] = 1;
    @hosts[address, 80] = count();
    address[1] = 1;
    @hosts[address, 80] = count();
    @hosts[address, 80] = count();
    trace(name);
    trace(address);
    exit(0);
}
END {
    printa(@text, @more);
    printa("%s %d %d %@d\n", @text);
    trunc(@text);
    trunc(@more);
}
