/* A CPU that is to wait before Linux 5.17. */
#pragma D option destructive
syscall::chdir:return
{
    chill(1000);
/*  ^^^^^^^^^^^^ error[BPF-WAIT]: chill(): this needs the BPF helper bpf_loop(), which Linux has since 5.17; the target kernel 5.15 lacks it */
}
