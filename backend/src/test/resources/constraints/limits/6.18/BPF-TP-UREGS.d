/* Registers of the process, at probes that a tracepoint stands behind and at others. */
syscall::read:entry
{
	trace(uregs[R_RIP]);
/*     ^^^^^^^^^^^^ warning[BPF-TP-UREGS]: uregs[] at the tracepoint-based probe syscall:vmlinux:read:entry: this needs the BPF helper bpf_task_pt_regs(), which Linux has since 5.15; Linux 5.10 lacks it */
	trace(uregs[R_RDI]);
/*     ^^^^^^^^^^^^ warning[BPF-TP-UREGS]: uregs[] at the tracepoint-based probe syscall:vmlinux:read:entry: this needs the BPF helper bpf_task_pt_regs(), which Linux has since 5.15; Linux 5.10 lacks it */
}

profile-97
{
	trace(uregs[R_RIP]);
/*     ^^^^^^^^^^^^ warning[BPF-TP-UREGS]: uregs[] at the probe profile:::profile-97: this needs the BPF helper bpf_task_pt_regs(), which Linux has since 5.15; Linux 5.10 lacks it */
}
