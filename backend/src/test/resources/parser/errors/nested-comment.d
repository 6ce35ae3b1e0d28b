/* 2:23-25 error[D_SYNTAX]: comments do not nest: … */
BEGIN { x = 1; /* one /* two */ }
