#pragma D option quiet
string s;
BEGIN {
    s = "hello, world";
    printf("[%s] [%s] [%s] [%s]\n", strchr(s, 'o'), strrchr(s, 'o'), strchr(s, 'z'), strrchr(s, 'h'));
    printf("%d %d\n", strchr(s, 'z') == NULL, strchr(s, 'o') != NULL);
    exit(0);
}
