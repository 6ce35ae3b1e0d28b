#pragma D option quiet
string s; string t; int i;
BEGIN {
    s = "hello, world"; t = "o"; i = 5;
    printf("[%s] [%s] [%s]\n", strjoin("abc", "def"), strjoin(s, t), strjoin("", strjoin(t, "")));
    printf("[%s] [%s] [%s] [%s]\n", substr(s, 7), substr(s, 0, i), substr(s, -5), substr(s, -5, 2));
    printf("[%s] [%s] [%s] [%s]\n", substr(s, 3, -2), substr(s, 20), substr(s, -20, 10), substr(s, 3, 0));
    printf("[%s] [%s] [%s] [%s]\n", lltostr(0), lltostr(-1), lltostr(0x7fffffffffffffff), lltostr(-0x7fffffffffffffff - 1));
    p = (uint32_t *)alloca(4);
    *p = 0x0100a8c0;
    printf("[%s]\n", inet_ntoa(p));
    *p = 0xff0a63c8;
    printf("[%s] %d\n", inet_ntoa(p), strlen(strjoin(s, s)));
    exit(0);
}
