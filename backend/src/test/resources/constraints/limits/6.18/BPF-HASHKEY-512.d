/* Keys over 512 bytes: a warning for the portability floor. */
syscall::read:entry
{
	@fits[execname, probefunc, "a constant"] = count();
	@wide[copyinstr(arg0), probefunc] = count();
/*     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[BPF-HASHKEY-512]: the key of @wide takes 257 + 257 = 514 bytes: this needs hash map keys of 514 bytes, which Linux has since 5.11; Linux 5.10 lacks it */
/*     ^^^^^^^^^^^^^^^ hint[BPF-USER-NOFAULT]: copyinstr() at the entry of a system call: a page that is not in memory yet cannot be read, and the clause faults; at the return the kernel has read it */
	@wide[execname, copyinstr(arg0)] = count();
/*               ^^^^^^^^^^^^^^^ hint[BPF-USER-NOFAULT]: copyinstr() at the entry of a system call: a page that is not in memory yet cannot be read, and the clause faults; at the return the kernel has read it */
	last[pid, execname, probefunc] = timestamp;
/*    ^^^^^^^^^^^^^^^^^^^^^^^^ warning[BPF-HASHKEY-512]: the key of last takes 4 + 257 + 257 = 518 bytes: this needs hash map keys of 518 bytes, which Linux has since 5.11; Linux 5.10 lacks it */
	self->seen[execname, probefunc] = 1;
/*          ^^^^^^^^^^^^^^^^^^^ warning[BPF-HASHKEY-512]: the key of self->seen takes 8 + 257 + 257 = 522 bytes: this needs hash map keys of 522 bytes, which Linux has since 5.11; Linux 5.10 lacks it */
}

/* What a single use can do about it. */
profile-97
{
	@deep[stack(100), pid] = count();
/*     ^^^^^^^^^^^^^^^ warning[BPF-HASHKEY-512]: the key of @deep takes 800 + 4 = 804 bytes: this needs hash map keys of 804 bytes, which Linux has since 5.11; Linux 5.10 lacks it */
	@users[execname, ustack(80, 0)] = count();
/*      ^^^^^^^^^^^^^^^^^^^^^^^ warning[BPF-HASHKEY-512]: the key of @users takes 16 + 648 = 664 bytes: this needs hash map keys of 664 bytes, which Linux has since 5.11; Linux 5.10 lacks it */
	@paths[copyinstr(uregs[R_RSI]), strjoin(execname, "!")] = count();
/*      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[BPF-HASHKEY-512]: the key of @paths takes 257 + 257 = 514 bytes: this needs hash map keys of 514 bytes, which Linux has since 5.11; Linux 5.10 lacks it */
/*                ^^^^^^^^^^^^ warning[BPF-TP-UREGS]: uregs[] at the probe profile:::profile-97: this needs the BPF helper bpf_task_pt_regs(), which Linux has since 5.15; Linux 5.10 lacks it */
}
