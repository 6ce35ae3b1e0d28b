/* Arrays and aggregations without room for more: what was there stays, what is new is counted. */
#pragma D option quiet
#pragma D option dynvarsize=256
#pragma D option aggsize=256

BEGIN
{
	a[1] = 1;
	a[2] = 2;
	a[3] = 3;
	a[4] = 4;
	a[5] = 5;
	a[6] = 6;
	a[7] = 7;
	a[8] = 8;
	a[9] = 9;
	a[10] = 10;
	a[11] = 11;
	a[12] = 12;
	a[13] = 13;
	a[14] = 14;
	a[15] = 15;
	a[16] = 16;
	a[17] = 17;
	a[18] = 18;
	a[19] = 19;
	a[20] = 20;
	printf("%d %d %d\n", a[1], a[16], a[17]);
	a[1] = 21;
	printf("%d %d\n", a[1], a[20]);
	@b[1] = count();
	@b[2] = count();
	@b[3] = count();
	@b[4] = count();
	@b[5] = count();
	@b[6] = count();
	@b[7] = count();
	@b[8] = count();
	@b[9] = count();
	@b[10] = count();
	@b[11] = count();
	@b[12] = count();
	@b[13] = count();
	@b[14] = count();
	@b[15] = count();
	@b[16] = count();
	@b[17] = count();
	@b[18] = count();
	@b[19] = count();
	@b[20] = count();
	@b[1] = count();
	exit(0);
}
