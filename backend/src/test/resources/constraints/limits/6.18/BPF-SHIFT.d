/* A count outside 0 to 63 is cut to its low six bits. */
syscall::read:entry
{
	this->most = arg2 << 63;
	this->over = arg2 << 64;
/*                    ^^ warning[BPF-SHIFT]: a shift by 64: BPF uses the low 6 bits of the count, so this shifts by 0 */
	this->back = arg2 >> -1;
/*                    ^^ warning[BPF-SHIFT]: a shift by -1: BPF uses the low 6 bits of the count, so this shifts by 63 */
	trace(this->most + this->over + this->back);
}
