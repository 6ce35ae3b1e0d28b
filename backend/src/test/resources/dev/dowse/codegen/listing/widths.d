BEGIN
{
    c = (int8_t)1;
    c++;
    s = (uint16_t)c;
    s <<= 3;
    l = (int64_t)s;
    trace(l * c + s);
    l += 5;
}
