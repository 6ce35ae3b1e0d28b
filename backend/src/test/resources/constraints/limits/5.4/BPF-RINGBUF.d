/* 2:1-13 error[BPF-RINGBUF]: every script: this needs the BPF ring buffer, which Linux has since 5.8; the target kernel 5.4 lacks it */
dtrace:::END
/* Records travel through the ring buffer. */
{
	trace(1);
}
