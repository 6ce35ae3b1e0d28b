/* 15:1-11 error[D_PDESC_ZERO]: no probe matches 'io:::begin'; probes of io are start, done, wait-start, wait-done */
/* 17:1-26 error[D_PDESC_ZERO]: no probe matches 'cpc:::cpu_clock-all-often' */
/* 18:1-5 error[D_PDESC_ZERO]: there is no provider 'shed'; did you mean 'sched'? */
/* 19:1-13 error[D_PROC_BADPID]: there is no process 0; pid needs the number of a process */
/* 20:1-21 error[D_PROC_NAME]: 'beginning' is no probe of pid; its probes are entry, return, and offsets into the function in hexadecimal */
/* 22:1-21 error[D_PROC_LIB]: the function '-' means an address in the program itself, so its object can only be a.out */
/* 23:1-14 error[D_PROC_NAME]: with the function '-' the probe is one address in hexadecimal, such as 4005d0 */
/* 24:1-9 error[D_PROC_NAME]: with the function '-' the probe is one address in hexadecimal, such as 4005d0 */
/* 25:1-15 error[D_PDESC_ZERO]: there is no provider 'pidgin' */
fbt::vfs_read:enter { trace(1); }
/*            ^^^^^ error[D_PDESC_ZERO]: no probe matches 'fbt::vfs_read:enter'; did you mean 'entry'? */
proc:::exek-success { trace(1); }
/*     ^^^^^^^^^^^^ error[D_PDESC_ZERO]: no probe matches 'proc:::exek-success'; did you mean 'exec-success'? */
sched:::on-* { trace(1); }
io:::begin { trace(1); }
cpc:::cpu_clock-all-10000 { trace(1); }
cpc:::cpu_clock-all-often { trace(1); }
shed:::on-cpu { trace(1); }
pid0:::entry { trace(1); }
pid1::main:beginning { trace(1); }
pid1::main:1f { trace(1); }
pid1:libc.so.6:-:800 { trace(1); }
pid1::-:entry { trace(1); }
pid1::-: { trace(1); }
pidgin:::entry { trace(1); }
mysql$target:::query-start { trace(1); }
exec-success, nothing*like-this { trace(1); }
/*            ^^^^^^^^^^^^^^^^^ error[D_PDESC_ZERO]: no probe matches 'nothing*like-this' */
