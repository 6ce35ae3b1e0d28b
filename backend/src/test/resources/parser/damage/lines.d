struct point { int x; char name[16]; };
typedef struct point point_t;
self int depth;
string names[int, string];
BEGIN { self->depth = 0; x = sizeof(struct point); }
fbt::vfs_read:entry { self->depth++; }
fbt::vfs_read:return /self->depth > 0/ { self->depth--; @[stack()] = count(); }
sched:::on-cpu, sched:::off-cpu { names[cpu, execname] = probename; }
io:::start / args[0]->b_bcount / 512 > 8 / { @sizes["big"] = lquantize(args[0]->b_bcount, 0, 100, 10); }
translator point_t < struct point *p > { x = p->x + 1; name = p->name; };
proc:::exec-success { trace(curpsinfo->pr_psargs); ((struct point *)arg0)->x = 'a'; }
tick-5s { exit(0) }
proc:::exit
proc:::create { this->a = -1; this->b = !this->a ? ~0x1f : (int)this->a << 2; }
END { clear(@sizes); }
