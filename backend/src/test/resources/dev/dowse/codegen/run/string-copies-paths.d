#pragma D option quiet

string x; string y; this string z; self string w;
BEGIN
{
    x = "//a//b//";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    x = "..//../x/.";
    printf("[%s] [%s] [%s]\n", (y = x), (this->z = y), (self->w = this->z));
    exit(0);
}
