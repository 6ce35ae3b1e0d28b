#pragma D option quiet

this int32_t x; self int32_t x;
BEGIN
{
    this->x = 2147483647; this->x += 2; self->x = (int32_t)0xffffffff80000000; self->x -= 2;
    printf("%d %d\n", this->x, self->x);
    this->x = self->x * 3;
    printf("%d\n", this->x);
    exit(0);
}
