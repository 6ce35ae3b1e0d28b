#pragma D option quiet
struct three { char c; int i; long l; };
struct three s;
struct three t;
struct three other[int];
int many[5];
self struct three mine;
BEGIN {
    s.c = 'a'; s.i = -1; s.l = 2;
    t = s;
    seen[s] = 1;
    printf("%d %d\n", seen[s], seen[t]);
    t.c = 'b';
    printf("%d %d\n", seen[s], seen[t]);
    seen[t] += 5;
    t = s;
    t.l = 3;
    other[4] = t;
    seen[other[4]] = 9;
    printf("%d %d %d\n", seen[s], seen[t], seen[other[5]]);
    many[1] = 1;
    held[many, "x"] = "one";
    printf("[%s] [%s]\n", held[many, "x"], held[many, "y"]);
    many[4] = 1;
    printf("[%s]\n", held[many, "x"]);
    many[4] = 0;
    printf("[%s]\n", held[many, "x"]);
    self->mine = s;
    self->by[self->mine] = 12;
    printf("%d %d\n", self->by[s], self->by[t]);
    exit(0);
}
