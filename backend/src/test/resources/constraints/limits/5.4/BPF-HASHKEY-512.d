/* 3:1-20 error[BPF-RINGBUF]: every script: this needs the BPF ring buffer, which Linux has since 5.8; the target kernel 5.4 lacks it */
/* Keys over 512 bytes: an error on the target. */
syscall::read:entry
{
	n[execname, probefunc] = 1;
/* ^^^^^^^^^^^^^^^^^^^ error[BPF-HASHKEY-512]: the key of n takes 257 + 257 = 514 bytes: this needs hash map keys of 514 bytes, which Linux has since 5.11; the target kernel 5.4 lacks it */
}
