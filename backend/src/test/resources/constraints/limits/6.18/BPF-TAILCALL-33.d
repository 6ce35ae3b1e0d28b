/* 6:1-6 error[BPF-TAILCALL-33]: what fires here is so much that it takes 40 BPF programs, one going on in the next; Linux allows that 32 times. Shorter strings make searches in them smaller */
/* A search in strings of 400 bytes is about as much as one program takes. */
#pragma D option strsize=400
string x, y;
int n;
BEGIN
{
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
	n += index(x, y);
}
