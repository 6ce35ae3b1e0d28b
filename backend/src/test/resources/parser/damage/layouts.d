/* Declarations and clauses in the layouts that people use, and some that they do not. */
struct header {
	int length;
	struct {
		char kind;
		int flags;
	} detail;
	char *next;
};

struct margin
{
int first;
struct header second;
};

enum colours {
	RED,
	GREEN = 5,
	BLUE
};
typedef struct header header_t;
typedef enum
colours colour_t;

self int depth, width;
this string
label;
unsigned
int calls;
header_t *list, whole;
int table[int,
	string];

inline int LIMIT =
	10 * BLUE;
inline string NAME[int n] = n > LIMIT ?
	"many" :
	"few";

translator header_t <
	struct margin *M
> {
	length = M->first;
	next = M->second.next;
};

  BEGIN
  {
    calls = 0;
      self->depth = LIMIT;
  }

syscall::read:entry, syscall::write:entry,
syscall::close:entry
/ self->depth > 0
  && NAME[self->width] != "few" /
{
	if (arg0 > LIMIT) {
		this->label = NAME[calls];
		@lengths[this->label,
			probefunc] = avg(arg2);
	} else if (arg0 == BLUE)
		calls++;
	else {
		self->depth--;
		table[pid, execname] = self->depth
	}
}

write:return
{
	@returns[probefunc] = count();
}
exit_group:entry { trace(calls) }

tick-1s /calls > 3/ { exit(0); }
tick-5s
{
trace(calls);
printf("%d %s\n", whole.length,
"done");
}

END
{
	printa("%s %s %@d\n", @lengths); trunc(@lengths) }
