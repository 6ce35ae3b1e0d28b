/* 8:1-6 error[D_ATTR_MIN]: this probe is Unstable/Unstable/Common; option 'amin' asks for Evolving/Evolving/Common */
/* 9:1-20 error[D_ATTR_MIN]: this probe is Private/Private/ISA; option 'amin' asks for Evolving/Evolving/Common */
/* 12:1-12 error[D_ATTR_MIN]: this probe is Evolving/Evolving/ISA; option 'amin' asks for Evolving/Evolving/Common */
#pragma D option amin=Evolving/Evolving/Common

dtrace:::BEGIN { trace(curthread == 0); trace(arg0); trace(probename); }
/*                     ^^^^^^^^^ error[D_ATTR_MIN]: this is Stable/Private/Common; option 'amin' asks for Evolving/Evolving/Common */
BEGIN { trace(1); }
syscall::read:entry { trace(1); }
syscall:::entry { trace(1); }
profile:::tick-1s { trace(1); }
proc:::exit { trace(1); }
