BEGIN
{
    @a[] = count();
/*    ^^ error[D_SYNTAX]: the key of @a is missing: name what to group by, as in @a[execname], or leave the brackets out */
    @[] = sum(1);
/*   ^^ error[D_SYNTAX]: the key of @ is missing: name what to group by, as in @[execname], or leave the brackets out */
    b[] = 1;
/*   ^^ error[D_SYNTAX]: expected an index between the brackets */
}
