BEGIN
{
	crash = 1;
	exit(0);
}
