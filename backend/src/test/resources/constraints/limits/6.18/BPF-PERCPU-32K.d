/* 5:1-20 error[BPF-PERCPU-32K]: this needs 32,856 bytes of working memory on each CPU: 32,808 for the record of this clause, 48 for variables, strings and keys; Linux allows 32,768. A smaller strsize or fewer traced strings help */
/* Programs work in memory of each CPU, of which 32 KiB are to be had. */
#pragma D option strsize=16k

syscall::read:entry
{
	trace(execname);
	trace(probefunc);
}
