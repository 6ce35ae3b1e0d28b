#!/usr/sbin/dtrace -qs
# 1 "file.d"
#pragma D option quiet
  #pragma D option bufsize=4m
#pragma D attributes Stable/Stable/Common foo
#pragma D depends_on library "unistd.d"
#pragma ident "a string"
#ident "another"
# line 12
#line 3 "other.d"
BEGIN
{
    x = 1;
# 20 "inside.d"
    y = 2;
}
#error
