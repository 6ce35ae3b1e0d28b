#pragma D option quiet

string x; string y; this string z; self string w;
BEGIN
{
    x = "0123456789";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    x = "01234567890";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    x = "012345678901";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    exit(0);
}
