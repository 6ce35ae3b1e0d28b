#pragma D option quiet

struct pair { char a; int b; };
BEGIN
{
    printf("%d %d %d %d\n", sizeof (char), sizeof (short), sizeof (int), sizeof (long));
    printf("%d %d\n", sizeof (struct pair), sizeof (void *));
    exit(0);
}
