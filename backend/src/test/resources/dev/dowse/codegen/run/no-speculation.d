/* Numbers that no speculation can have fault. */
#pragma D option quiet

BEGIN
{
	commit(-1);
}

BEGIN
{
	discard(-5);
}

BEGIN
{
	commit(0);
	discard(0);
}

BEGIN
{
	exit(0);
}
