#pragma D option quiet
#pragma D option strsize=32
string s;
BEGIN {
    s = "name";
    printf("[%s] [%s] [%s] [%s]\n", basename("/foo/bar/"), basename("//"), basename(""), basename(s));
    printf("[%s] [%s] [%s] [%s] [%s]\n", dirname("/foo/bar/"), dirname("//"), dirname(""), dirname("/a"), dirname("a//b"));
    printf("[%s] [%s] [%s]\n", dirname(s), dirname("/./."), basename("/foo/bar/baz/.//"));
    exit(0);
}
