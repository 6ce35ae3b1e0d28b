#pragma D option quiet

struct three { int8_t a; uint16_t b; int64_t c; } p;
BEGIN
{
    p.a = -1; p.b = 300; p.c = (int64_t)0x8000000000000000;
    printf("%d %d %d\n", p.a, p.b, p.c);
    p.a++; p.b -= 301;
    printf("%d %d\n", p.a, p.b);
    exit(0);
}
