#pragma D option quiet

this int16_t x; self int16_t x;
BEGIN
{
    this->x = 32767; this->x += 2; self->x = (int16_t)0xffffffffffff8000; self->x -= 2;
    printf("%d %d\n", this->x, self->x);
    this->x = self->x * 3;
    printf("%d\n", this->x);
    exit(0);
}
