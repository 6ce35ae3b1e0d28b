package dev.dowse.ide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a cursor stands, read from the text alone, because while somebody types the tree around the
 * cursor is mostly broken.
 *
 * @param line start of the line, or of the statement or item, that the cursor is in
 * @param call the innermost call that is open at the cursor
 */
record Surroundings(Place place, int line, Optional<OpenCall> call) {
    /** What may be written at a place. */
    enum Place {
        /** Comments and strings: nothing. */
        TEXT,
        /** A line that starts with {@code #}. */
        CONTROL,
        /** Probe descriptions and declarations. */
        OUTSIDE,
        /** Expressions. */
        PREDICATE,
        /** Statements. */
        CLAUSE
    }

    /**
     * A call whose closing parenthesis is behind the cursor, or missing.
     *
     * @param open the offset of its opening parenthesis
     * @param argument which argument the cursor is in, from 0
     */
    record OpenCall(String function, int open, int argument) {}

    static Surroundings at(String text, int offset) {
        return new Scan(text, offset).run();
    }

    /** One pass from the start of the text to the cursor. */
    private static final class Scan {
        private final String text;
        private final int end;
        private final Deque<Bracket> brackets = new ArrayDeque<>();
        private int at;
        private int depth;
        private boolean predicate;
        private int start;

        private record Bracket(char kind, int open, int commas) {}

        Scan(String text, int end) {
            this.text = text;
            this.end = end;
        }

        Surroundings run() {
            while (at < end) {
                char c = text.charAt(at);
                int quiet = quietEnd(c);
                if (quiet > at) {
                    if (quiet > end) {
                        return new Surroundings(quietPlace(c), at, call());
                    }
                    at = quiet;
                } else {
                    read(c);
                    at++;
                }
            }
            Place place = depth > 0 ? Place.CLAUSE : predicate ? Place.PREDICATE : Place.OUTSIDE;
            return new Surroundings(place, start, call());
        }

        private static Place quietPlace(char c) {
            return c == '#' ? Place.CONTROL : Place.TEXT;
        }

        /** The first offset behind the comment, string or control line that starts here. */
        private int quietEnd(char c) {
            if (c == '/' && text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                return close < 0 ? text.length() + 1 : close + 2;
            }
            // Between the two slashes of a predicate to be, there is no comment yet.
            boolean comment = text.startsWith("//", at) && at + 1 < end;
            if (comment || (c == '#' && isLineStart())) {
                int close = text.indexOf('\n', at);
                return close < 0 ? text.length() + 1 : close + 1;
            }
            return c == '"' || c == '\'' ? stringEnd(c) : at;
        }

        private boolean isLineStart() {
            int line = text.lastIndexOf('\n', at) + 1;
            return text.substring(line, at).isBlank();
        }

        private int stringEnd(char quote) {
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == quote || c == '\n') {
                    return i + 1;
                }
            }
            return text.length() + 1;
        }

        private void read(char c) {
            switch (c) {
                case '{' -> {
                    depth++;
                    boundary();
                }
                case '}' -> {
                    depth = Math.max(0, depth - 1);
                    boundary();
                }
                case ';' -> boundary();
                case '/' -> slash();
                case '(', '[' -> brackets.push(new Bracket(c, at, 0));
                case ')', ']' -> brackets.poll();
                case ',' -> {
                    if (!brackets.isEmpty()) {
                        Bracket top = brackets.pop();
                        brackets.push(new Bracket(top.kind, top.open, top.commas + 1));
                    }
                }
                default -> {}
            }
        }

        private void boundary() {
            predicate = false;
            brackets.clear();
            start = at + 1;
        }

        /** Opens a predicate, or ends it where nothing more of an expression follows. */
        private void slash() {
            if (depth > 0) {
                return;
            }
            int next = at + 1;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            boolean ends = next == text.length() || "{;".indexOf(text.charAt(next)) >= 0;
            predicate = !predicate || !(ends && brackets.isEmpty());
            start = at + 1;
        }

        private Optional<OpenCall> call() {
            for (Bracket bracket : brackets) {
                String function = word(text, bracket.open);
                if (bracket.kind == '(' && !function.isEmpty()) {
                    return Optional.of(new OpenCall(function, bracket.open, bracket.commas));
                }
            }
            return Optional.empty();
        }
    }

    /** The name that ends at an offset, blanks in between allowed. */
    private static String word(String text, int end) {
        int last = end;
        while (last > 0 && text.charAt(last - 1) == ' ') {
            last--;
        }
        return text.substring(wordStart(text, last), last);
    }

    /** Where the name that the cursor stands in or behind begins. */
    static int wordStart(String text, int offset) {
        int start = offset;
        while (start > 0 && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
