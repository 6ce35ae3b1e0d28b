#pragma D option quiet

BEGIN
{
    trace("abc" == "abc\0def"); trace("\n");
    s = "abc";
    trace(s == "abc\0def"); trace("\n");
    trace("abc\0x" < "abc\0def"); trace("\n");
    trace('\377'); trace("\n");
    trace('\377\377\377\377'); trace("\n");
    trace('abcde'); trace("\n");
    trace(sizeof ('abcd')); trace("\n");
    trace(sizeof ('abcde')); trace("\n");
    exit(0);
}
