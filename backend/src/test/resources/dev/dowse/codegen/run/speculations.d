/* Speculations: taken, filled, committed, discarded, used again; numbers that stand for none. */
#pragma D option quiet
#pragma D option nspec=3

BEGIN { a = speculation(); b = speculation(); c = speculation(); d = speculation(); }
BEGIN { printf("%d %d %d %d\n", a, b, c, d); }
BEGIN { speculate(a); printf("a one\n"); this->seen = 1; }
BEGIN { speculate(b); printf("b %d %s\n", this->seen, probename); trace("and this"); }
BEGIN { speculate(a); printf("a two\n"); }
BEGIN { speculate(c); printf("c is never told\n"); }
BEGIN { speculate(0); this->seen = 7; printf("no such speculation\n"); }
BEGIN { speculate(-1); this->seen = 8; }
BEGIN { speculate(4); this->seen = 9; }
BEGIN { printf("seen %d\n", this->seen); }
BEGIN { commit(b); commit(0); commit(d); discard(0); }
BEGIN { printf("\nb is told\n"); }
BEGIN { discard(c); discard(c); commit(c); }
BEGIN { commit(a); }
BEGIN { commit(a); discard(a); }
BEGIN { speculate(a); printf("a is over\n"); }
BEGIN { e = speculation(); f = speculation(); printf("%d %d\n", e, f); }
BEGIN { speculate(e); printf("the second use of %d\n", e); }
BEGIN { commit(e); }
BEGIN { commit(1024); i = 1; }
BEGIN { discard(4); i = 2; }
BEGIN { printf("%d\n", i); exit(0); }
END { speculate(f); printf("never settled\n"); }
