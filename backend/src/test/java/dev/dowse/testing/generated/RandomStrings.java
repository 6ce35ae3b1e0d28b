package dev.dowse.testing.generated;

import java.util.List;

/**
 * Makes expressions over strings: the functions at their edges, comparisons, and choices. What is
 * searched for and not found is never used as a string, which other implementations fault at, and
 * rindex() searches no string that was just computed, which they do not find all of.
 */
final class RandomStrings {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "/",
                    "ab",
                    "abcabc",
                    "hello, world",
                    "/usr/lib/x.so",
                    "//usr///lib//",
                    "a/../b/./c",
                    "..",
                    "0123456789abcdef0123456789abcdef",
                    " blank ",
                    "x".repeat(60));

    private final Choices choices;
    private final List<String> variables;

    RandomStrings(Choices choices, List<String> variables) {
        this.choices = choices;
        this.variables = variables;
    }

    static String constant(Choices choices) {
        return "\"" + choices.of(TEXTS) + "\"";
    }

    /** A string. */
    String make(int depth) {
        if (depth <= 0 || choices.once(5)) {
            return choices.once(2) ? choices.of(variables) : constant(choices);
        }
        String s = make(depth - 1);
        return switch (choices.from(0, 8)) {
            case 0, 1 -> "strjoin(%s, %s)".formatted(s, make(depth - 1));
            case 2 -> "substr(%s, %d)".formatted(s, choices.from(-12, 12));
            case 3 ->
                    "substr(%s, %d, %d)".formatted(s, choices.from(-12, 12), choices.from(-8, 12));
            case 4 -> "basename(%s)".formatted(s);
            case 5 -> "dirname(%s)".formatted(s);
            case 6 -> "cleanpath(%s)".formatted(s);
            case 7 -> "lltostr((int64_t)0x%x)".formatted(RandomArithmetic.edge(choices));
            default -> "(%s ? %s : %s)".formatted(number(depth - 1), s, make(depth - 1));
        };
    }

    /** A number about strings. */
    String number(int depth) {
        String s = make(depth - 1);
        return switch (choices.from(0, 5)) {
            case 0 -> "strlen(%s)".formatted(s);
            case 1 -> "index(%s, %s)".formatted(s, make(0));
            case 2 -> "index(%s, %s, %d)".formatted(s, make(0), choices.from(-3, 15));
            case 3 -> "rindex(%s, %s)".formatted(make(0), make(0));
            case 4 -> "rindex(%s, %s, %d)".formatted(make(0), make(0), choices.from(-3, 15));
            default ->
                    "(%s %s %s)"
                            .formatted(
                                    s,
                                    choices.of("==", "!=", "<", "<=", ">", ">="),
                                    make(depth - 1));
        };
    }
}
