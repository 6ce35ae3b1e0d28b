#pragma D option quiet

BEGIN
{
	x = "\377\200";
	printf("%d %d %d\n", strlen(x), strlen("\303\251"), strlen("é"));
	printf("%d %d\n", "\303\251" == "é", "\303" == "é");
	printf("%x %x\n", (unsigned char)x[0], (unsigned char)x[1]);
	printf("%d\n", index("a\377b", "\377"));
	printf("%s\n", strjoin("\342\202", "\254"));
	printf("\303\251 %d\n", sizeof("\377"));
	@["\342\202\254", '\377'] = count();
	printa("%s %d %@d\n", @);
	exit(0);
}
