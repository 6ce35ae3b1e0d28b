/* Everything an expression is made of. */
typedef unsigned long mine_t;
BEGIN
{
    0, 7, 017, 0x1fUL, 18446744073709551615u, 10LL;
    'a', 'ab', '\n', '\0', '\'', '\x41';
    "", "text", "tab\tquote\"slash\\octal\101hex\x42unknown\q";
    name, self->x, this->y, `max_pfn, vmlinux`jiffies, a.out`main;
    $1, $$1, $pid, $$target, $0;
    @, @name, @["key"], @name[pid, execname];
    f(), f(1), f(1, g(2, 3)), return(0);
    a[1], a[1, "two"], a[1][2], self->a[pid], args[0]->x;
    p->q.r->string, p->this, p->$1;
    (int)x, (struct s *)p, (mine_t)-1, (pid_t)x, (foo *)p, (name)x, (char)(int)y, (name)-1, (name)(x);
    sizeof x, sizeof(x), sizeof(int), sizeof(struct s *), sizeof(mine_t), sizeof x + 1;
    offsetof(struct s, member), offsetof(foo_t, bar);
    stringof(x), stringof x->y, stringof (x)->y;
    xlate <psinfo_t>(p), xlate <struct s *>(p)->x;
}
