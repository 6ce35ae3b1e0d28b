/* 3:1-22 error[BPF-RINGBUF]: every script: this needs the BPF ring buffer, which Linux has since 5.8; the target kernel 4.19 lacks it */
/* Reads of the memory of a process before Linux 5.5. */
syscall::chdir:return
{
	trace(copyinstr(arg0));
/*     ^^^^^^^^^^^^^^^ error[BPF-USER-READ]: copyinstr(): this needs the BPF helper bpf_probe_read_user_str(), which Linux has since 5.5; the target kernel 4.19 lacks it */
}
