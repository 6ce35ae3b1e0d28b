package dev.dowse.parser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.source.SourceText;
import dev.dowse.testing.StepCounter;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twice the text takes twice the steps, whatever the text is: what is open and never closed, what
 * is nested deeply, what is no D at all.
 */
class LinearTest {
    /** Longer than anything that the parser looks ahead. */
    private static final int LENGTH = 1 << 14;

    private static final double TWICE = 2.5;
    private static final Method PARSE = counted();

    private static Method counted() {
        try {
            return new StepCounter("dev.dowse.parser.")
                    .loadClass(Parser.class.getName())
                    .getMethod("parse", SourceText.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the parser cannot be loaded anew", e);
        }
    }

    private static long steps(String text) throws ReflectiveOperationException {
        long before = StepCounter.steps();
        PARSE.invoke(null, SourceText.of("long.d", text));
        return StepCounter.steps() - before;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "@[",
                "/",
                "`",
                "\"",
                "'",
                "\\",
                "\n",
                ",",
                ";",
                ":",
                "#",
                "?",
                "=",
                "-",
                "*",
                "a ",
                "/* ",
                "// ",
                "\"\n",
                "'\n",
                "a.",
                "a->",
                "a`",
                "a, ",
                "a = ",
                "a ? b : ",
                "a[",
                "a(",
                "(int)",
                "(a)",
                "sizeof ",
                "if (a) ",
                "if (a) ; else ",
                "else ",
                "while (",
                "int ",
                "int a(",
                "int a;\n",
                "int a\n",
                "struct s { ",
                "struct s {\n",
                "\nstruct s { int x; ",
                "\nint a(",
                "\nint\n",
                "\na b {",
                "\nread:entry {",
                "enum e { A, ",
                "typedef ",
                "inline int ",
                "\ntranslator ",
                "\nprovider p { ",
                "self->",
                "\nself->x = 1",
                "BEGIN ",
                "BEGIN,",
                "BEGIN {",
                "BEGIN {\n",
                "BEGIN /",
                "BEGIN /x/\n",
                "BEGIN { trace(1) }\n",
                "\nint*:::a, ",
                "int*:::a { ",
                "::",
                "a:b:c:d\n",
                "tick-1s",
                "1 ",
                "#pragma D option quiet\n",
                "é",
                "\uD83D"
            })
    void timeIsLinear(String piece) throws ReflectiveOperationException {
        for (String before : new String[] {"", "BEGIN { x = ", "BEGIN { "}) {
            String text = piece.repeat(LENGTH / piece.length());
            steps(before + text);
            long once = steps(before + text);
            long twice = steps(before + text + text);
            assertTrue(
                    twice < TWICE * once,
                    () -> "“" + before + piece + "…”: " + once + " steps, twice " + twice);
        }
    }
}
