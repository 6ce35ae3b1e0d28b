/* Paths made shortest: slashes, points, parents, above the root, nothing at all. */
#pragma D option quiet
#pragma D option strsize=24
BEGIN { printf("[%s] [%s] [%s]\n", cleanpath("/foo/bar/baz"), cleanpath("/foo/bar///baz/"), cleanpath("/a/../../b/.//")); }
BEGIN { printf("[%s] [%s] [%s]\n", cleanpath(""), cleanpath("/"), cleanpath("////")); }
BEGIN { printf("[%s] [%s] [%s]\n", cleanpath("."), cleanpath("./"), cleanpath("././a")); }
BEGIN { printf("[%s] [%s] [%s]\n", cleanpath(".."), cleanpath("../../.."), cleanpath("a/../..")); }
BEGIN { printf("[%s] [%s] [%s]\n", cleanpath("/.."), cleanpath("/../a"), cleanpath("/a/..")); }
BEGIN { printf("[%s] [%s] [%s]\n", cleanpath("..."), cleanpath("/.a/..b/c."), cleanpath("a/b/..")); }
BEGIN { printf("[%s] [%s]\n", cleanpath("/123456789012345678901/x"), cleanpath("12345678901234567890123x")); }
BEGIN { printf("[%s] [%s]\n", cleanpath("a/b/c/d/e/f/g/h/i/j/k/l"), cleanpath("a/b/c/d/../../../../e/../")); }
BEGIN { x = cleanpath("/usr/./lib"); @[cleanpath("a//b")] = count(); printf("%d %s\n", x == "/usr/lib", dirname(cleanpath("/a/./b/c"))); exit(0); }
