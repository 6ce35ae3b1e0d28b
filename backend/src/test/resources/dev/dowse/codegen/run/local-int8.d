#pragma D option quiet

this int8_t x; self int8_t x;
BEGIN
{
    this->x = 127; this->x += 2; self->x = (int8_t)0xffffffffffffff80; self->x -= 2;
    printf("%d %d\n", this->x, self->x);
    this->x = self->x * 3;
    printf("%d\n", this->x);
    exit(0);
}
