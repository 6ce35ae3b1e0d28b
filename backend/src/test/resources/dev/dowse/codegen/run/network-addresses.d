/* Addresses of version 4 and of hardware, kinds that are none, addresses that lead nowhere. */
#pragma D option quiet

uint8_t hardware[20];

BEGIN
{
	this->four = (uint8_t *)alloca(4);
	this->four[0] = 192;
	this->four[1] = 168;
	this->four[2] = 1;
	this->four[3] = 23;
	printf("%s %s\n", inet_ntoa((uint32_t *)this->four), inet_ntop(2, this->four));
	this->four[0] = 0;
	this->four[1] = 99;
	this->four[2] = 100;
	this->four[3] = 255;
	this->text = inet_ntop(2, this->four);
	printf("%s %d\n", this->text, strlen(this->text));
	hardware[0] = 0x80;
	hardware[1] = 0x0a;
	hardware[5] = 0xff;
	hardware[19] = 0x9b;
	this->kind = 1;
	printf("%s\n", link_ntop(this->kind, hardware));
	this->kind = 32;
	printf("%s\n", link_ntop(this->kind, hardware));
	@[link_ntop(1, hardware)] = count();
}

BEGIN
{
	this->four = (uint8_t *)alloca(4);
	trace(inet_ntop(3, this->four));
}

BEGIN
{
	trace(link_ntop(-1, hardware));
}

BEGIN
{
	trace(inet_ntop(10, (void *)8));
}

BEGIN
{
	exit(0);
}
