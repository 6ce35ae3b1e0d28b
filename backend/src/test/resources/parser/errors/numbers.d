BEGIN
{
    x = 18446744073709551616;
/*      ^^^^^^^^^^^^^^^^^^^^ error[D_INT_OFLOW]: this constant is too large: D's integers have 64 bits */
    x = 0x10000000000000000;
/*      ^^^^^^^^^^^^^^^^^^^ error[D_INT_OFLOW]: this constant is too large: D's integers have 64 bits */
    x = 9223372036854775808;
/*      ^^^^^^^^^^^^^^^^^^^ error[D_INT_OFLOW]: this constant is too large for a signed number of 64 bits; with the suffix u it is unsigned */
    x = 18446744073709551615L;
/*      ^^^^^^^^^^^^^^^^^^^^^ error[D_INT_OFLOW]: this constant is too large for a signed number of 64 bits; with the suffix u it is unsigned */
    x = 18446744073709551615uL + 0x8000000000000000 + 9223372036854775807;
    x = 089;
/*      ^^^ error[D_INT_DIGIT]: a constant that begins with 0 is octal and has no digit 8 */
    x = 12abc;
/*      ^^^^^ error[D_SYNTAX]: “12abc” is no number: a name cannot begin with a digit, and the suffixes are u, l and ll */
    x = 0xfg;
/*      ^^^^ error[D_SYNTAX]: “0xfg” is no number: hexadecimal digits are 0-9 and a-f */
    x = 1.5;
/*      ^^^ error[D_SYNTAX]: D has no floating-point numbers; scale the value to an integer instead */
    x = 1e5;
/*      ^^^ error[D_SYNTAX]: D has no floating-point numbers; scale the value to an integer instead */
    x = .5;
/*      ^^ error[D_SYNTAX]: D has no floating-point numbers; scale the value to an integer instead */
}
