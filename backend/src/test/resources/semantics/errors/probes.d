/* 11:1-7 error[D_PDESC_ZERO]: there is no provider 'syscal'; did you mean 'syscall'? */
/* 16:1-6 error[D_PDESC_ZERO]: no probe matches 'begin'; did you mean 'BEGIN'? */
/* 17:1-8 error[D_PDESC_ZERO]: 'tick-0s' needs a positive number, as in tick-10ms */
/* 18:1-15 error[D_PDESC_ZERO]: 'tick-10minutes' has no known unit; use hz, ns, us, ms, s, m, h or d */
/* 19:1-13 error[D_PDESC_ZERO]: 'profile-9000' is below the shortest interval of 200 microseconds */
/* 20:1-19 error[D_PDESC_ZERO]: the provider 'vminfo' exists on Solaris, illumos and macOS only, not on Linux */
/* 21:1-24 error[D_PDESC_ZERO]: no probe matches 'syscall::nothing*:entry' */
/* 22:1-7 error[D_PDESC_ZERO]: no probe matches '999999' */
syscall::raed:entry { trace(1); }
/*       ^^^^ error[D_PDESC_ZERO]: no probe matches 'syscall::raed:entry'; did you mean 'read'? */
syscal::read:entry { trace(1); }
syscall::read:enter { trace(1); }
/*            ^^^^^ error[D_PDESC_ZERO]: no probe matches 'syscall::read:enter'; did you mean 'entry'? */
syscall::stat:entry { trace(1); }
/*       ^^^^ error[D_PDESC_ZERO]: no probe matches 'syscall::stat:entry'; did you mean 'newstat'? */
begin { trace(1); }
tick-0s { trace(1); }
tick-10minutes { trace(1); }
profile-9000 { trace(1); }
vminfo:::maj_fault { trace(1); }
syscall::nothing*:entry { trace(1); }
999999 { trace(1); }
fbt::kfree:entry { trace(1); }
pid$target::malloc:entry { trace(1); }
dtrace:::ERROR { trace(1); }
