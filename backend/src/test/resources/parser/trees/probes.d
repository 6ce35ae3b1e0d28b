#!/usr/sbin/dtrace -s
/* Every shape of a probe description. */
BEGIN { }
syscall::read:entry, syscall::write:entry { }
syscall:::, :::entry, read:entry, vmlinux:vfs_*:entry { }
pid$target:libc.so.6:malloc:return, pid$1::_start:, foo$$2:::go { }
profile:::tick-1sec, tick-10ms, profile-997 { }
1, 20 { }
sdt:a!b:[a-z]*:?d\*, *, *stat:entry { }
foo*:bar`baz:x.y:z-w { }
string:::, int::a:b { }
END,
ERROR
{
}
