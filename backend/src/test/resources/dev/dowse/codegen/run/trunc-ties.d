#pragma D option quiet

/* Among equal values the greater key stays, and 10 is greater than 9. */
BEGIN
{
    @a[9] = count();
    @a[10] = count();
    @a[100] = count();
    trunc(@a, 2);
    @b[9] = count();
    @b[10] = count();
    trunc(@b, -1);
    exit(0);
}
