package dev.dowse.intellij.language;

import static dev.dowse.intellij.language.ScriptVerdict.DTRACE;
import static dev.dowse.intellij.language.ScriptVerdict.OTHER;
import static dev.dowse.intellij.language.ScriptVerdict.UNDECIDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScriptSnifferTest {
    /** Whose file each text is. */
    enum Case {
        HASH_BANG(DTRACE, "#!/usr/sbin/dtrace -qs\n\nint x;\n"),
        HASH_BANG_ENV(DTRACE, "#!/usr/bin/env -S dowse -s\n"),
        HASH_BANG_OF_DLANG(OTHER, "#!/usr/bin/env rdmd\nimport std.stdio;\n"),
        PRAGMA(DTRACE, "#pragma D option quiet\n"),
        PRAGMA_INDENTED(DTRACE, "\n  #  pragma D attributes Stable/Stable/Common provider x\n"),
        FOUR_PARTS(DTRACE, "syscall:vmlinux:read:entry\n{\n}\n"),
        FOUR_PARTS_GLOBS(DTRACE, "syscall:::entry /pid == $target/ { @[probefunc] = count(); }"),
        FOUR_PARTS_PID(DTRACE, "pid$target:libc.so.6:malloc:entry\n{ }\n"),
        FOUR_PARTS_LIST(DTRACE, "io:::start,\nio:::done\n{ }\n"),
        THREE_PARTS(DTRACE, "syscall::read:return /errno/ { }\n"),
        BEGIN(DTRACE, "BEGIN\n{\n    exit(0);\n}\n"),
        DTRACE_BEGIN(DTRACE, "dtrace:::BEGIN { printf(\"x\"); }\n"),
        TICK(DTRACE, "tick-1s { exit(0); }"),
        PROFILE(DTRACE, "profile-997\n/arg0/\n{ @[stack()] = count(); }"),
        PROVIDER(DTRACE, "provider myapp {\n    probe start(int);\n};\n"),
        INLINE(DTRACE, "inline int SIZE = 4;\n"),
        TRANSLATOR(DTRACE, "translator info_t < struct task_struct *T > {\n"),
        THREAD_LOCAL(DTRACE, "this string s;\n\nx { this->s = execname; }\n"),
        AGGREGATION(DTRACE, "foo { @reads[execname, pid] = quantize(arg2); }\n"),
        LICENCE_FIRST(DTRACE, "/*\n * import std.stdio;\n * module x;\n */\nBEGIN { }\n"),
        BYTE_ORDER_MARK(DTRACE, "\uFEFFBEGIN { }\n"),
        WINDOWS_LINES(DTRACE, "/* x */\r\nBEGIN\r\n{\r\n}\r\n"),

        MODULE(OTHER, "module std.algorithm.sorting;\n\nimport std.range;\n"),
        IMPORT(OTHER, "import std.stdio, std.conv : to;\n\nvoid main() { }\n"),
        STATIC_IMPORT(OTHER, "public static import core.thread;\n"),
        MAIN(OTHER, "void main(string[] args)\n{\n    auto x = args.length;\n}\n"),
        UNITTEST(OTHER, "unittest\n{\n    assert(1);\n}\n"),
        CLASS(OTHER, "class Widget : Base\n{\n}\n"),
        TEMPLATE(OTHER, "template Tuple(T...)\n{\n    alias Tuple = T;\n}\n"),
        VERSION(OTHER, "version (Windows):\n"),
        EXTERN_C(OTHER, "extern (C) int puts(const char*);\n"),
        SAFE(OTHER, "@safe:\nint f() { return 1; }\n"),
        DOC_COMMENT(OTHER, "/++\n + BEGIN { } is D for DTrace\n +/\nmodule x;\n"),
        LINE_COMMENT(OTHER, "// syscall:::entry\nmodule x;\n"),

        MAKE(OTHER, "foo.o: foo.c foo.h \\\n  /usr/include/stdio.h\n"),
        MAKE_PHONY(OTHER, "build/foo.o: src/foo.c\n\nsrc/foo.c:\n"),
        MAKE_TWO_TARGETS(OTHER, "a.o b.o : c.h\n"),
        MAKE_WINDOWS(OTHER, "C:\\out\\foo.o: C:\\src\\foo.c\n"),
        CARGO(OTHER, "/home/me/target/debug/app: /home/me/src/main.rs\n"),

        EMPTY(UNDECIDED, ""),
        BLANK(UNDECIDED, "\n\n   \n"),
        ONLY_COMMENT(UNDECIDED, "/* To be written. */\n"),
        OPEN_COMMENT(UNDECIDED, "/* BEGIN { }"),
        HALF_TYPED(UNDECIDED, "sys"),
        DECLARATION(UNDECIDED, "int counter;\n"),
        STRUCT(UNDECIDED, "struct point {\n    int x;\n    int y;\n};\n"),
        QUOTED(UNDECIDED, "x = \"syscall:::entry { }\"\n");

        private final ScriptVerdict verdict;
        private final String text;

        Case(ScriptVerdict verdict, String text) {
            this.verdict = verdict;
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void judges(Case each) {
        assertEquals(each.verdict, ScriptSniffer.verdict(each.text));
        assertEquals(
                each.verdict, ScriptSniffer.verdict(each.text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNoTextAreNoScript() {
        assertEquals(OTHER, ScriptSniffer.verdict(new byte[] {'B', 'E', 'G', 'I', 'N', 0, 1}));
    }

    @Test
    void theFirstTellingLineDecides() {
        assertEquals(DTRACE, ScriptSniffer.verdict("BEGIN { }\nimport std.stdio;\n"));
        assertEquals(
                OTHER, ScriptSniffer.verdict("import std.stdio;\nenum Part {\n    BEGIN,\n}\n"));
    }

    @Test
    void aLongLineIsJudgedInLinearTime() {
        String words = "word ".repeat(ScriptSniffer.HEAD_BYTES / 5);
        assertEquals(UNDECIDED, ScriptSniffer.verdict(words));
    }
}
