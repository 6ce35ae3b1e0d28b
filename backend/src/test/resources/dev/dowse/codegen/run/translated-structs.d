/* Translators of structs themselves, of variables and of memory from alloca(). */
#pragma D option quiet
struct point { int x; char tag; };
struct place { long east; int mark; struct point at; };
translator struct place < struct point p > {
    east = p.x * 2;
    mark = ((struct point)p).tag;
};
translator struct point < struct place *p > {
    x = p->mark + 1;
    tag = p->at.tag;
};
struct point origin;
self struct point mine;
this struct point here;
BEGIN
{
    origin.x = 21;
    origin.tag = 'o';
    self->mine.x = -1;
    this->here.tag = 'h';
    printf("%d %c\n", xlate<struct place>(origin).east, xlate<struct place>(origin).mark);
    printf("%d %d\n", xlate<struct place *>(self->mine)->east, xlate<struct place>(self->mine).mark);
    printf("%d %c\n", xlate<struct place>(this->here).east, xlate<struct place>(this->here).mark);
    this->p = (struct place *)alloca(sizeof(struct place));
    this->p->mark = 99;
    this->p->at.tag = 'a';
    printf("%d %c\n", xlate<struct point>(this->p).x, xlate<struct point *>(this->p)->tag);
    exit(0);
}
ERROR { printf("fault %d\n", arg4); exit(1); }
