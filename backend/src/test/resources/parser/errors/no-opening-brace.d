BEGIN
    trace(1);
/*  ^^^^^ error[D_SYNTAX]: expected { and the statements of the clause here */
}
END { trace(2); }
