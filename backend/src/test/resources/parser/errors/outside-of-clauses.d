/* 8:1-2 error[D_SYNTAX]: this stands outside of a clause; statements stand between the braces behind a probe description */
/* 9:1-5 error[D_SYNTAX]: this stands outside of a clause; statements stand between the braces behind a probe description */
/* 10:1-6 error[D_SYNTAX]: this stands outside of a clause; statements stand between the braces behind a probe description */
/* 11:1-3 error[D_SYNTAX]: this stands outside of a clause; statements stand between the braces behind a probe description */
/* 12:1-2 error[D_SYNTAX]: a clause begins with a probe description, such as BEGIN or syscall::read:entry */
/* 13:1-7 error[D_SYNTAX]: this stands outside of a clause; statements stand between the braces behind a probe description */
/* 14:1-3 error[D_SYNTAX]: this stands outside of a clause; statements stand between the braces behind a probe description */
x = 1;
self->x = 1;
trace(1);
@a = count();
{ trace(2); }
"text";
if (x) { y = 1; }
BEGIN { }
