/* Translators and inlines, and what becomes of them. */
struct in { int i; char c[4]; };
struct out { int number; string text; struct in whole; };
translator struct out < struct in *I > { number = I->i + 1; text = I->c; };
translator struct out < int I > { number = I * 2; };
struct in *at;

inline int i0 = 100 + 23;
inline string i1 = probename;
inline int i2 = pid != 0;
inline struct out i3 = xlate <struct out> (i0);
inline int i4[int x, int y] = x + y * y;
inline int i5[int x] = (xlate <struct out> (x)).number;
inline struct out *i6[struct in *p] = xlate <struct out *> (p);
inline uint64_t i7[uint64_t wide] = wide;

BEGIN
{
    trace(i0);
    trace(i1);
    trace(i2);
    trace(i3.number);
    trace(i4[10, 20]);
    trace(i4[i4[this->a = 1, 2], this->a + 3]);
    trace(i5[123]);
    trace(i6[at]->number);
    trace(i6[at]->text);
    trace(i7[(char)-1]);
    trace((xlate <struct out> (at)).text);
    trace((*xlate <struct out *> (at)).number);
    trace(xlate <struct out> ((struct in *)arg0).number);
    trace(curpsinfo->pr_pid);
    trace(curpsinfo->pr_fname);
    trace(stringof(curpsinfo->pr_fname));
    trace(curlwpsinfo->pr_lwpid);
    trace(fds[arg0].fi_pathname);
    trace(fds[0].fi_oflags & O_ACCMODE);
    trace(curthread->comm);
    trace(curcpu->cpu_id);
    trace(chip);
    printf("%s %d", curpsinfo->pr_fname, curpsinfo->pr_ppid);
    @[curpsinfo->pr_uid] = count();
}
