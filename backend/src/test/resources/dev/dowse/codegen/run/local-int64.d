#pragma D option quiet

this int64_t x; self int64_t x;
BEGIN
{
    this->x = (int64_t)0x7fffffffffffffff; this->x += 2; self->x = (int64_t)0x8000000000000000; self->x -= 2;
    printf("%d %d\n", this->x, self->x);
    this->x = self->x * 3;
    printf("%d\n", this->x);
    exit(0);
}
