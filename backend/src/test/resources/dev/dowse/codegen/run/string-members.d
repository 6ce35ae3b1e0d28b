#pragma D option quiet
struct s { int a; string t; int b; struct { string u; char c; } n; };
struct s x;
struct { string s1; string s2; } c[int];
struct s l;
BEGIN
{
	x.b = 3; x.a = 1; x.t = "abc"; x.n.u = strjoin("de", "fgh"); x.n.c = 'z';
	printf("[%s] [%s] %d %d %c %d\n", x.t, x.n.u, x.a, x.b, x.n.c, sizeof(x));
	c[1].s1 = "one"; c[1].s2 = x.n.u; c[2].s1 = c[1].s2;
	printf("[%s] [%s] [%s] [%s]\n", c[1].s1, c[1].s2, c[2].s1, c[3].s1);
	x.t = "0123456789abcdefghijkl";
	printf("[%s] %d\n", x.t, strlen(x.t));
	x.t = "";
	printf("[%s] %d %d\n", x.t, x.b, x.t == "");
	l.t = "local"; self->q = l.t;
	printf("[%s] [%s] %d\n", l.t, self->q, l.t == self->q);
}

#pragma D option scratchsize=1024
struct pair { string first; string second; };
struct pair global;
this struct pair local;

/* A member that is full has no zero between itself and the next. */
BEGIN
{
	text = "0123456789";
	global.first = strjoin(text, text); global.second = "next";
	this->local = global; full = strjoin(text, text);
	printf("%d %d\n", global.first == this->local.first, global.first == full);
	copy = this->local.first;
	printf("%d %d\n", strlen(copy), strlen(global.first));
	@full[global.first] = count(); @full[full] = count(); @full[copy] = count();
	printa("%@d\n", @full);
}

/* Of memory that a struct is assigned from only the text up to a zero counts. */
BEGIN
{
	this->bytes = (char *)alloca(sizeof(struct pair));
	this->bytes[0] = 'a'; this->bytes[1] = 'b'; this->bytes[3] = 'd';
	global = *(struct pair *)this->bytes;
	@text[global.first] = count(); @text["ab"] = count();
	printf("[%s] %d %d\n", global.first, global.first == "ab", global.first[3]);
	printa("%s %@d\n", @text);
	exit(0);
}
