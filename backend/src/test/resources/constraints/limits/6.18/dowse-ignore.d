/* 14:2-10 hint[BPF-ATOMICS]: 'errors' is read and then written: where two CPUs do that at once, one update is lost; an aggregation @ = sum() counts exactly */
/* Findings that are not told: on the line itself, or alone on the line before. */
int calls;
int bytes;
int errors;

syscall::read:entry
/execname == "systemd-journald"/ /* dowse-ignore BPF-COMM-16 */
{
	/* dowse-ignore BPF-ATOMICS, BPF-SHIFT */
	calls++;
	bytes += arg2 << 64; /* dowse-ignore BPF-ATOMICS */
/*                ^^ warning[BPF-SHIFT]: a shift by 64: BPF uses the low 6 bits of the count, so this shifts by 0 */
	errors++; /* an ordinary remark */
}
