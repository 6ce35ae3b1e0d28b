/* Inlines, constants of the command line, offsets, signs that change nothing, empty statements. */
#pragma D option quiet
struct pair { char first; int64_t second; char text[4]; };
inline int EIGHT = 8;
inline string NAME = "inline";

BEGIN
{
	;
	printf("%d %d %s\n", EIGHT, EIGHT - +3, NAME);
	printf("%d %d\n", offsetof(struct pair, second), offsetof(struct pair, text));
	printf("%d %d\n", +EIGHT == EIGHT, + -1);
	;
	exit(0);
}
