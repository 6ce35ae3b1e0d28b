#pragma D option strsize=24

int x;

BEGIN
{
    g = "a string that is longer than strsize";
    this->l = g;
    self->t = this->l;
    names[1, g] = x ? self->t : execname;
    trace(names[1, "b"]);
    x = strlen(g);
}
