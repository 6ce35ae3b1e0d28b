BEGIN
{
	printf("%s: %d\n", $$2, $1 * 2);
	exit(0);
}
