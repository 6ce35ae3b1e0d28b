#pragma D option quiet

BEGIN
{
    x = 3;
    x += 4;
    trace(x); trace("\n");
    x -= 1;
    trace(x); trace("\n");
    x *= 7;
    trace(x); trace("\n");
    x /= 5;
    trace(x); trace("\n");
    x %= 5;
    trace(x); trace("\n");
    x <<= 4;
    trace(x); trace("\n");
    x >>= 1;
    trace(x); trace("\n");
    x |= 1;
    trace(x); trace("\n");
    x &= 0x1f;
    trace(x); trace("\n");
    x ^= 3;
    trace(x); trace("\n");
    trace(x++); trace("\n");
    trace(++x); trace("\n");
    trace(x--); trace("\n");
    trace(--x); trace("\n");
    exit(0);
}
