#pragma D option quiet

this uint8_t x; self uint8_t x;
BEGIN
{
    this->x = 255; this->x += 2; self->x = 0; self->x -= 2;
    printf("%d %d\n", this->x, self->x);
    this->x = self->x * 3;
    printf("%d\n", this->x);
    exit(0);
}
