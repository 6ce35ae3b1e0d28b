package dev.dowse.intellij.language;

/**
 * A text whose comments and string literals are blanks, with every line still in its place.
 *
 * <p>It knows the comments of all three owners of {@code .d} at once: {@code /* *}{@code /}, the
 * {@code //} and {@code /+ +/} of dlang. A {@code #} starts a comment in make alone and a directive
 * in DTrace, so it stays.
 */
final class Blanked {
    private final String text;
    private final StringBuilder out;
    private int at;

    private Blanked(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String of(String text) {
        Blanked blanked = new Blanked(text);
        while (blanked.at < text.length()) {
            blanked.step();
        }
        return blanked.out.toString();
    }

    private void step() {
        if (text.startsWith("/*", at)) {
            blankThrough("*/");
        } else if (text.startsWith("/+", at)) {
            blankThrough("+/");
        } else if (text.startsWith("//", at)) {
            blankTo(lineEnd(at));
        } else if (text.charAt(at) == '"') {
            blankTo(literalEnd());
        } else {
            out.append(text.charAt(at++));
        }
    }

    private void blankThrough(String close) {
        int found = text.indexOf(close, at + 2);
        blankTo(found < 0 ? text.length() : found + close.length());
    }

    private int lineEnd(int from) {
        int found = text.indexOf('\n', from);
        return found < 0 ? text.length() : found;
    }

    /** The end of a literal: after its quote, or before the line break that cuts it off. */
    private int literalEnd() {
        int end = lineEnd(at);
        for (int i = at + 1; i < end; i++) {
            char unit = text.charAt(i);
            if (unit == '"') {
                return i + 1;
            }
            if (unit == '\\') {
                i++;
            }
        }
        return end;
    }

    private void blankTo(int end) {
        for (; at < end; at++) {
            out.append(text.charAt(at) == '\n' ? '\n' : ' ');
        }
    }
}
