BEGIN
/*  ^ error[D_SYNTAX]: expected { and the statements of the clause behind this */
    trace(1);
}
END { trace(2); }
