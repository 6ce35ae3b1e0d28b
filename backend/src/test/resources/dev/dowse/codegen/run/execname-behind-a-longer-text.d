#pragma D option quiet

/* What lay where the name of the command is put has no part in it. */
BEGIN
{
    s = "a text that is longer than sixteen bytes";
    n = 0;
}

BEGIN /strjoin(s, s) != "" && execname == "dowse"/ { n++; }

BEGIN /strjoin(s, s) != "" && execname == "dowse"/
{
    @[execname] = count();
    @[strjoin("dow", "se")] = count();
}

BEGIN { printf("%d\n", n); printa("%s %@d\n", @); exit(0); }
