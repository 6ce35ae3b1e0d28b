package dev.dowse.catalog;

/**
 * The pattern of one field of a probe description: {@code *}, {@code ?}, {@code [a-z]} and {@code
 * [!a-z]} as in sh(1); a backslash takes the next character as it is. The empty pattern matches
 * everything.
 */
public record Glob(String pattern) {
    /** True where the pattern can match more than one text. */
    public boolean isPattern() {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?' || c == '[' || c == '\\') {
                return true;
            }
        }
        return pattern.isEmpty();
    }

    public boolean matches(String text) {
        return pattern.isEmpty() || (isPattern() ? matches(0, text, 0) : pattern.equals(text));
    }

    /** Goes back to the last star only, so the time is bounded by the product of the lengths. */
    private boolean matches(int patternStart, String text, int textStart) {
        int p = patternStart;
        int t = textStart;
        int star = -1;
        int resume = -1;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = ++p;
                resume = t;
                continue;
            }
            int next = p < pattern.length() ? step(p, text.charAt(t)) : -1;
            if (next >= 0) {
                p = next;
                t++;
            } else if (star >= 0) {
                p = star;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** The place behind the pattern's element at {@code p} where it takes {@code c}, else -1. */
    private int step(int p, char c) {
        char element = pattern.charAt(p);
        return switch (element) {
            case '?' -> p + 1;
            case '[' -> bracket(p, c);
            case '\\' -> {
                boolean escapes = p + 1 < pattern.length();
                char wanted = escapes ? pattern.charAt(p + 1) : element;
                yield wanted == c ? p + (escapes ? 2 : 1) : -1;
            }
            default -> element == c ? p + 1 : -1;
        };
    }

    private int bracket(int open, char c) {
        int i = open + 1;
        boolean negated = i < pattern.length() && pattern.charAt(i) == '!';
        if (negated) {
            i++;
        }
        boolean found = false;
        int first = i;
        while (i < pattern.length() && (pattern.charAt(i) != ']' || i == first)) {
            boolean range =
                    i + 2 < pattern.length()
                            && pattern.charAt(i + 1) == '-'
                            && pattern.charAt(i + 2) != ']';
            char last = range ? pattern.charAt(i + 2) : pattern.charAt(i);
            found |= pattern.charAt(i) <= c && c <= last;
            i += range ? 3 : 1;
        }
        if (i >= pattern.length()) {
            return c == '[' ? open + 1 : -1;
        }
        return found != negated ? i + 1 : -1;
    }
}
