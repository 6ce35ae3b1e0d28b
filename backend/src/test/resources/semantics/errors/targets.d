/* 8:1-14 error[D_PDESC_ZERO]: no probe matches 'shed:::on-cpu' */
fbt::vfs_read:enter { trace(1); }
proc:::exek-success { trace(1); }
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
