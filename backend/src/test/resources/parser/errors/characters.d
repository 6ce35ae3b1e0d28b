BEGIN
{
    x = '';
/*      ^^ error[D_CHR_NULL]: a character constant holds at least one character */
    x = '123456789';
/*      ^^^^^^^^^^^ error[D_CHR_OFLOW]: a character constant holds at most 8 bytes, this one has 9; write "…" for a string */
    x = '12345678';
}
