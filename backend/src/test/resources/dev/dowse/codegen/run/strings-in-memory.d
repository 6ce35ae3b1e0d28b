#pragma D option quiet
#pragma D option scratchsize=2048
#pragma D option strsize=32
struct named { int number; string name; string other; };
string names[3];
this string local[2];
self string mine[2];
string lists[int];
BEGIN {
    printf("[%s]\n", names[1]);
    names[0] = "zero";
    names[1] = "one";
    names[2] = "a text of thirty-two characters.";
    printf("[%s] [%s] [%s]\n", names[0], names[1], names[2]);
    this->i = 2;
    names[this->i] = strjoin(names[1], "+");
    printf("[%s] %d\n", names[this->i], strlen(names[2]));
    this->local[0] = names[0];
    this->local[1] = (this->local[0] = "inner");
    printf("[%s] [%s] %d\n", this->local[0], this->local[1], this->local[0] == this->local[1]);
    self->mine[1] = "mine";
    printf("[%s] [%s]\n", self->mine[0], self->mine[1]);
    names[1] = "";
    printf("[%s] %d\n", names[1], names[1] == NULL);
}
BEGIN {
    x = (string *)alloca(2 * sizeof(string));
    *x = "abc";
    x[1] = "a text of thirty-two characters.";
    printf("[%s] [%s] %d\n", *x, x[1], strlen(*(x + 1)));
    this->p = (struct named *)alloca(sizeof(struct named));
    this->p->number = 7;
    this->p->name = "first";
    this->p->other = strjoin(this->p->name, "-other");
    printf("%d [%s] [%s]\n", this->p->number, this->p->name, this->p->other);
    this->p->name = this->p->other;
    printf("%d %d\n", this->p->name == "first-other", this->p->name == *x);
}
BEGIN {
    this->q = (string *)alloca(8);
    *this->q = "too long for its room";
    printf("not reached\n");
}
ERROR { printf("fault %d\n", arg4); exit(0); }
