#pragma D option quiet
enum colour { RED = 0, GREEN = 1, BLUE = -5 };
struct inner { short s; char c; };
struct bits { int low : 3; unsigned int high : 5; int gap : 24; unsigned long wide : 40; };
struct all {
    int64_t least;
    uint64_t most;
    int8_t tiny;
    uint16_t half;
    char letter;
    char text[8];
    int numbers[3];
    struct inner twice[2];
    int grid[2][3];
    enum colour known;
    enum colour unknown;
    struct bits bits;
    union { uint32_t whole; uint8_t part; } u;
    struct { void *p; struct inner *q; char **r; } s;
    int zero;
};
BEGIN {
    a = (struct all *)alloca(sizeof(struct all));
    print(a);
    a->least = -9223372036854775807 - 1;
    a->most = -1;
    a->tiny = -128;
    a->half = 65535;
    a->letter = 'x';
    bcopy("seven c", a->text, 8);
    a->numbers[1] = -3;
    a->twice[1].s = 5;
    a->twice[1].c = 'z';
    a->grid[1][0] = 9;
    a->known = BLUE;
    a->unknown = 77;
    a->bits.low = -4;
    a->bits.high = 31;
    a->bits.wide = 0xffffffffff;
    a->u.whole = 258;
    a->s.p = (void *)0xffff9b7aca7e0000;
    a->s.r = (char **)1;
    print(a);
    print(&a->numbers);
    print(a->numbers);
    print(&a->half);
    print(&a->letter);
    print(&a->known);
    print(&a->s);
    print(a->twice);
    print(a->text);
    print(a->grid);
}
int n;
BEGIN { b = (struct inner *)alloca(16); (b + 1)->c = '\n'; print(b + n++); print(b + n); printf("%d\n", n); }
BEGIN { print((struct inner *)b); }
BEGIN { print((struct all *)0); }
BEGIN { print((struct inner *)0x10); }
BEGIN { exit(0); }
