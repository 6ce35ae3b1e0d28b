tick-1s
{
	printf("tick\n");
}

END
{
	printf("END printed this\n");
}
