#pragma D option quiet
#pragma D option strsize=64
string s; string t; string e;
BEGIN {
    s = "hello, world"; t = "o";
    printf("%d %d %d %d\n", index(s, "o"), index(s, t), index(s, "o", 5), index(s, "xyz"));
    printf("%d %d %d\n", index(s, "o", -4), index(s, "o", 9), index(s, t, 1));
}
BEGIN {
    printf("%d %d %d %d\n", rindex(s, "o"), rindex(s, t), rindex(s, "o", 7), rindex(s, t, -1));
    printf("%d %d %d %d\n", index(s, ""), index(s, e), index(s, "hello, world"), index(s, "hello, world!"));
    printf("[%s] [%s] [%s]\n", strstr(s, "wor"), strstr(s, t), strstr(s, "zz"));
    exit(0);
}
