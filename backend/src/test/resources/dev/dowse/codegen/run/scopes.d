#pragma D option quiet

BEGIN
{
    self->a = 5;
    self->a++;
    trace(self->a); trace("\n");
    self->s = "str";
    trace(self->s); trace("\n");
    self->b[1, "x"] = 9;
    trace(self->b[1, "x"]); trace("\n");
    trace(self->b[2, "x"]); trace("\n");
    this->x = 4;
    this->s = "loc";
    trace(this->x + 1); trace("\n");
    trace(this->s); trace("\n");
    exit(0);
}
