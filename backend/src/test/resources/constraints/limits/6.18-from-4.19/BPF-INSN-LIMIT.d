/* 4:1-20 warning[BPF-RINGBUF]: every script: this needs the BPF ring buffer, which Linux has since 5.8; Linux 4.19 lacks it */
/* 4:1-20 warning[BPF-INSN-LIMIT]: the program for this and its like, 1 clauses in all, takes 5,499 instructions; Linux 4.19 allows 4,096 in one program. Fewer clauses for one probe make it smaller */
/* Before Linux 5.2 a program had at most 4096 instructions. */
syscall::read:entry
{
	@[execname, 0] = quantize(arg2 / 1);
	@[execname, 1] = quantize(arg2 / 2);
	@[execname, 2] = quantize(arg2 / 3);
	@[execname, 3] = quantize(arg2 / 4);
	@[execname, 4] = quantize(arg2 / 5);
	@[execname, 5] = quantize(arg2 / 6);
	@[execname, 6] = quantize(arg2 / 7);
	@[execname, 7] = quantize(arg2 / 8);
	@[execname, 8] = quantize(arg2 / 9);
	@[execname, 9] = quantize(arg2 / 10);
	@[execname, 10] = quantize(arg2 / 11);
	@[execname, 11] = quantize(arg2 / 12);
	@[execname, 12] = quantize(arg2 / 13);
	@[execname, 13] = quantize(arg2 / 14);
	@[execname, 14] = quantize(arg2 / 15);
	@[execname, 15] = quantize(arg2 / 16);
	@[execname, 16] = quantize(arg2 / 17);
	@[execname, 17] = quantize(arg2 / 18);
	@[execname, 18] = quantize(arg2 / 19);
	@[execname, 19] = quantize(arg2 / 20);
	@[execname, 20] = quantize(arg2 / 21);
	@[execname, 21] = quantize(arg2 / 22);
	@[execname, 22] = quantize(arg2 / 23);
	@[execname, 23] = quantize(arg2 / 24);
	@[execname, 24] = quantize(arg2 / 25);
	@[execname, 25] = quantize(arg2 / 26);
	@[execname, 26] = quantize(arg2 / 27);
	@[execname, 27] = quantize(arg2 / 28);
	@[execname, 28] = quantize(arg2 / 29);
	@[execname, 29] = quantize(arg2 / 30);
	@[execname, 30] = quantize(arg2 / 31);
	@[execname, 31] = quantize(arg2 / 32);
	@[execname, 32] = quantize(arg2 / 33);
	@[execname, 33] = quantize(arg2 / 34);
	@[execname, 34] = quantize(arg2 / 35);
	@[execname, 35] = quantize(arg2 / 36);
	@[execname, 36] = quantize(arg2 / 37);
	@[execname, 37] = quantize(arg2 / 38);
	@[execname, 38] = quantize(arg2 / 39);
	@[execname, 39] = quantize(arg2 / 40);
}
