BEGIN
{
    @a = lquantize(1, pid, 10);
/*                    ^^^ error[D_LQUANT_BASETYPE]: argument 2 of lquantize() must be an integer constant */
    @b = lquantize(1, 99999999999, 10);
/*                    ^^^^^^^^^^^ error[D_LQUANT_BASEVAL]: argument 2 of lquantize() must lie between -2147483648 and 2147483647 */
    @c = lquantize(1, 0, pid);
/*                       ^^^ error[D_LQUANT_LIMTYPE]: argument 3 of lquantize() must be an integer constant */
    @d = lquantize(1, 0, 99999999999);
/*                       ^^^^^^^^^^^ error[D_LQUANT_LIMVAL]: argument 3 of lquantize() must lie between -2147483648 and 2147483647 */
    @e = lquantize(1, 10, 0);
/*       ^^^^^^^^^^^^^^^^^^^ error[D_LQUANT_MISMATCH]: the upper bound of lquantize() must be above the lower one */
    @f = lquantize(1, 0, 10, pid);
/*                           ^^^ error[D_LQUANT_STEPTYPE]: argument 4 of lquantize() must be a positive integer constant */
    @g = lquantize(1, 0, 10, 70000);
/*                           ^^^^^ error[D_LQUANT_STEPVAL]: argument 4 of lquantize() must lie between 1 and 65535 */
    @h = lquantize(1, 0, 10, 20);
/*       ^^^^^^^^^^^^^^^^^^^^^^^ error[D_LQUANT_STEPLARGE]: the step of lquantize() is larger than the whole range */
    @i = lquantize(1, 0, 1000000, 1);
/*       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_LQUANT_STEPSMALL]: this step makes 1000000 buckets; at most 65535 are possible */
    @j = lquantize(1, 0, 100, 10);
    @j = lquantize(1, 10, 100, 10);
/*       ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_LQUANT_MATCHBASE]: '@j' has 0 as argument 2 elsewhere, here 10 */
    @j = lquantize(1, 0, 90, 10);
/*       ^^^^^^^^^^^^^^^^^^^^^^^ error[D_LQUANT_MATCHLIM]: '@j' has 100 as argument 3 elsewhere, here 90 */
    @j = lquantize(1, 0, 100, 5);
/*       ^^^^^^^^^^^^^^^^^^^^^^^ error[D_LQUANT_MATCHSTEP]: '@j' has 10 as argument 4 elsewhere, here 5 */
    @k = llquantize(1, pid, 0, 6, 20);
/*                     ^^^ error[D_LLQUANT_FACTORTYPE]: argument 2 of llquantize() must be an integer constant */
    @l = llquantize(1, 1, 0, 6, 20);
/*                     ^ error[D_LLQUANT_FACTORVAL]: argument 2 of llquantize() must lie between 2 and 65535 */
    @m = llquantize(1, 10, pid, 6, 20);
/*                         ^^^ error[D_LLQUANT_LMAGTYPE]: argument 3 of llquantize() must be an integer constant */
    @n = llquantize(1, 10, 70000, 6, 20);
/*                         ^^^^^ error[D_LLQUANT_LMAGVAL]: argument 3 of llquantize() must lie between 0 and 65535 */
    @o = llquantize(1, 10, 0, pid, 20);
/*                            ^^^ error[D_LLQUANT_HMAGTYPE]: argument 4 of llquantize() must be an integer constant */
    @p = llquantize(1, 10, 0, 60, 20);
/*                            ^^ error[D_LLQUANT_HMAGVAL]: 10 to the power of 61 does not fit into 64 bits */
    @q = llquantize(1, 10, 3, 1, 20);
/*                            ^ error[D_LLQUANT_HMAGVAL]: the high magnitude of llquantize() is below the low one */
    @r = llquantize(1, 10, 0, 6, pid);
/*                               ^^^ error[D_LLQUANT_STEPTYPE]: argument 5 of llquantize() must be a positive integer constant */
    @s = llquantize(1, 10, 0, 6, 70000);
/*                               ^^^^^ error[D_LLQUANT_STEPVAL]: argument 5 of llquantize() must lie between 1 and 65535 */
    @t = llquantize(1, 10, 0, 6, 15);
/*                               ^^ error[D_LLQUANT_STEPVAL]: the steps of llquantize() and its factor must divide evenly */
    @u = llquantize(1, 10, 0, 6, 30);
/*                               ^^ error[D_LLQUANT_STEPVAL]: this many steps do not divide the lowest magnitude evenly */
    @v = llquantize(1, 10, 0, 6, 20);
    @v = llquantize(1, 5, 0, 6, 5);
/*       ^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_LLQUANT_MATCHFACTOR]: '@v' has 10 as argument 2 elsewhere, here 5 */
    @v = llquantize(1, 10, 1, 6, 20);
/*       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_LLQUANT_MATCHLMAG]: '@v' has 0 as argument 3 elsewhere, here 1 */
    @v = llquantize(1, 10, 0, 5, 20);
/*       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_LLQUANT_MATCHHMAG]: '@v' has 6 as argument 4 elsewhere, here 5 */
    @v = llquantize(1, 10, 0, 6, 10);
/*       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[D_LLQUANT_MATCHSTEPS]: '@v' has 20 as argument 5 elsewhere, here 10 */
}
