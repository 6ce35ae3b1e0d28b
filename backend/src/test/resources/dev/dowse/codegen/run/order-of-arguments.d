/* Arguments are evaluated from the left to the right. */
#pragma D option quiet
BEGIN
{
    this->s = (char *)alloca(8);
    this->t = (char *)alloca(8);
    this->s[0] = 'a'; this->s[1] = 'b'; this->s[2] = 'c'; this->s[3] = 'd'; this->s[4] = 'e';
    n = 1;
    bcopy((void *)(this->s + (n++)), (void *)(this->t + (n++)), (n++));
    printf("%d %d %d %d %d %d\n", this->t[1], this->t[2], this->t[3], this->t[4], this->t[5], n);
    n = 0;
    printf("%s %d\n", substr("abcdef", n++, n++), n);
    printf("%d %d %d\n", n++, n++, n++);
    printf("%s\n", strjoin(lltostr(n++), lltostr(n++)));
    printf("%d\n", index("abcabc", n++ ? "c" : "b", n++ - 5));
    exit(0);
}
