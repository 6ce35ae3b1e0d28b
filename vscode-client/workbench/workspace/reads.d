/* How often each program reads, and how much it gets. */
#pragma D option quiet

syscall::read:return
/arg0 > 0/
{
	@calls[execname] = count();
	@bytes["bytes"] = quantize(arg0);
}

END
{
	printa(@bytes);
	printa("%-16s %@8d\n", @calls);
}
