/* Floating-point numbers can be declared, copied from memory and printed. */
#pragma D option quiet

double nothing;
float little;
struct pair {
	float one;
	double other;
} pair;

BEGIN
{
	printf("%e %f %g %E\n", nothing, little, nothing, little);
	this->bits = (uint64_t *)alloca(8);
	*this->bits = 0x400921fb54442d18;
	printf("%.10g %f\n", *(double *)this->bits, *(double *)this->bits);
	this->half = (uint32_t *)alloca(4);
	*this->half = 0xc0200000;
	printf("%g [%8.2f] %d\n", *(float *)this->half, *(float *)this->half, 7);
	printf("%g %g\n", pair.one, pair.other);
	exit(0);
}
