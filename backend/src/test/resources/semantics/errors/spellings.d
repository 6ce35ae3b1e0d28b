/* 15:1-19 error[D_PDESC_ZERO]: no probe matches 'syscall:read:entry'; did you mean 'syscall::read:entry'? */
/* 16:1-13 error[D_PDESC_ZERO]: no probe matches 'syscall:read'; did you mean 'syscall::read:entry'? */
/* 17:1-14 error[D_PDESC_ZERO]: no probe matches 'syscall:entry'; did you mean 'syscall:::entry'? */
/* 18:1-18 error[D_PDESC_ZERO]: no probe matches 'syscall:r*:return'; did you mean 'syscall::r*:return'? */
/* 19:1-9 error[D_PDESC_ZERO]: no probe matches 'sys_read'; did you mean 'syscall::read:entry'? */
/* 20:1-16 error[D_PDESC_ZERO]: no probe matches 'sys_exit_openat'; did you mean 'syscall::openat:return'? */
/* 21:1-15 error[D_PDESC_ZERO]: no probe matches '__x64_sys_read'; did you mean 'syscall::read:entry'? */
/* 22:1-7 error[D_PDESC_ZERO]: no probe matches 'tick1s'; did you mean 'tick-1s'? */
/* 23:1-11 error[D_PDESC_ZERO]: no probe matches 'profile997'; did you mean 'profile-997'? */
/* 24:1-16 error[D_PDESC_ZERO]: no probe matches 'profile:tick-1s'; did you mean 'profile:::tick-1s'? */
/* 25:1-7 error[D_PDESC_ZERO]: no probe matches 'tick1q' */
/* 26:1-12 error[D_PDESC_ZERO]: no probe matches 'sys_nothing' */
/* 27:1-22 error[D_PDESC_ZERO]: no probe matches 'syscall:nothing:entry' */
/* Descriptions with fewer colons than D wants, and names that the kernel has. */
syscall:read:entry { trace(1); }
syscall:read { trace(2); }
syscall:entry { trace(3); }
syscall:r*:return { trace(4); }
sys_read { trace(5); }
sys_exit_openat { trace(6); }
__x64_sys_read { trace(7); }
tick1s { trace(8); }
profile997 { trace(9); }
profile:tick-1s { trace(10); }
tick1q { trace(11); }
sys_nothing { trace(12); }
syscall:nothing:entry { trace(13); }
