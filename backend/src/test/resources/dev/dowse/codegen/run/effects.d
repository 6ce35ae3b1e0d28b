/* What the command does outside comes in the order of the text, its words formatted. */
#pragma D option quiet
#pragma D option destructive
BEGIN { this->n = 3; this->s = "three"; }
BEGIN { printf("before\n"); system("echo %d %s %x", this->n, this->s, 255); printf("after\n"); }
BEGIN { system("true"); freopen("/tmp/%s.%d", "file", ++this->n); printf("x\n"); ftruncate(); freopen(""); }
BEGIN { setopt("aggsortrev"); setopt("nosuch"); setopt("strsize", "12"); setopt("aggsortpos", "x"); }
BEGIN { @a[1] = count(); @a[2] = count(); @a[2] = count(); printa(@a); setopt("aggsortrev", "off"); }
BEGIN { printa(@a); exit(0); }
