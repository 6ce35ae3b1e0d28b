/* What is written out of habit of another tracer. */
/* 10:1-16 error[D_PDESC_ZERO]: the probe type 'kprobe' belongs to bpftrace; in D write fbt::FUNCTION:entry */
/* 12:7-11 error[D_IDENT_UNDEF]: the variable 'comm' belongs to bpftrace; in D write execname */
/* 13:14-18 error[D_FUNC_UNDEF]: the function 'hist' belongs to bpftrace; in D write quantize */
/* 15:1-37 error[D_PDESC_ZERO]: the probe type 'tracepoint' belongs to bpftrace; in D write syscall::NAME:entry, sdt:::NAME or rawtp:::NAME */
/* 17:20-23 error[D_FUNC_UNDEF]: the function 'str' belongs to bpftrace; in D write copyinstr */
/* 18:11-16 error[D_IDENT_UNDEF]: the variable 'nsecs' belongs to bpftrace; in D write timestamp */
/* 19:11-15 error[D_IDENT_UNDEF]: the variable 'true' belongs to C; in D write 1 */
/* 21:1-13 error[D_PDESC_ZERO]: the probe type 'interval' belongs to bpftrace; in D write tick-1s */
kprobe:vfs_read
{
    @[comm] = count();
    @sizes = hist(arg2);
}
tracepoint:syscalls:sys_enter_openat
{
    printf("%s\n", str(arg1));
    trace(nsecs);
    trace(true);
}
interval:s:1
{
}
