#pragma D option quiet

string x; string y; this string z; self string w;
BEGIN
{
    x = "";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    x = "a";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    x = "/";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    x = "ab/cd";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    exit(0);
}
