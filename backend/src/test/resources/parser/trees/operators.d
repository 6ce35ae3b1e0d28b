/* C's precedence, with ^^ between || and &&. */
BEGIN
{
    a || b ^^ c && d | e ^ f & g == h < i << j + k * l;
    a * b + c << d < e == f & g ^ h | i && j ^^ k || l;
    a - b - c, a / b % c, a != b >= c > d <= e >> f;
    a ? b : c ? d : e;
    a = b = c ? d = 1 : e;
    a += b -= c *= d /= e %= f &= g ^= h |= i <<= j >>= 1;
    -a + +b * ~c - !d;
    ++a, --b, c++, d--;
    *p++ = *--q;
    &a[1], -a.b->c, !f(x)[2], (a, b);
    - - a, a - -b, a---b, a+++b, !!a;
}
