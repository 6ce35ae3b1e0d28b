/* 3:7-9 error[D_SYNTAX]: this comment is never closed; end it with … */
BEGIN { x = 1; }
END { /* never
    trace(1);
}
