package dev.dowse.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes a format apart as the reference does: {@code %[flags][width][.precision][length]letter},
 * flags and digits in any order. Whatever the text, a format comes out; flaws are listed beside it.
 */
public final class FormatParser {
    /** Something in a format that cannot be printed, with its place in the format's text. */
    public record Flaw(int start, int end, String message) {}

    /** A format and what is wrong with it; conversions with a flaw are left out of it. */
    public record Parsed(PrintfFormat format, List<Flaw> flaws) {
        public Parsed {
            flaws = List.copyOf(flaws);
        }
    }

    /** The width of an address in hexadecimal, which {@code %?} asks for. */
    private static final int ADDRESS_WIDTH = 16;

    private static final int WIDEST = 1 << 16;

    private static final Set<String> CONVERSIONS =
            Set.of(
                    "a", "A", "c", "C", "d", "e", "E", "f", "g", "G", "hd", "hi", "ho", "hu", "hx",
                    "hX", "i", "k", "lc", "ld", "li", "lo", "lu", "ls", "lx", "lX", "lld", "lli",
                    "llo", "llu", "llx", "llX", "Le", "LE", "Lf", "Lg", "LG", "o", "p", "s", "S",
                    "T", "u", "wc", "ws", "x", "X", "Y");

    private final String text;
    private final List<PrintfFormat.Segment> segments = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    private int start;
    private int at;
    private StringBuilder flags = new StringBuilder();
    private int width;
    private int precision = -1;
    private StringBuilder length = new StringBuilder();
    private boolean dotted;

    private FormatParser(String text) {
        this.text = text;
    }

    public static Parsed parse(String text) {
        FormatParser parser = new FormatParser(text);
        parser.run();
        return new Parsed(new PrintfFormat(text, parser.segments), parser.flaws);
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '%') {
                literal.append(c);
                at++;
            } else if (text.startsWith("%%", at)) {
                literal.append('%');
                at += 2;
            } else {
                conversion();
            }
        }
        flush();
    }

    private void flush() {
        if (!literal.isEmpty()) {
            segments.add(new PrintfFormat.Segment.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private void conversion() {
        start = at++;
        flags = new StringBuilder();
        width = 0;
        precision = -1;
        length = new StringBuilder();
        dotted = false;
        while (at < text.length() && modifier(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            flaw("the format ends before the conversion's letter");
            return;
        }
        char letter = text.charAt(at++);
        String name = length + String.valueOf(letter);
        if (letter == '%') {
            flaw("'%%' takes no flags or widths");
        } else if (letter == '$') {
            flaw("D has no numbered arguments ('%n$')");
        } else if (!CONVERSIONS.contains(name)) {
            flaw("there is no conversion '%" + name + "'");
        } else {
            flush();
            segments.add(
                    new PrintfFormat.Segment.Conversion(
                            flags.toString(),
                            width,
                            precision,
                            length.toString(),
                            String.valueOf(letter),
                            start,
                            at));
        }
    }

    /** Takes one character that is not the conversion's letter. */
    private boolean modifier(char c) {
        if (c >= '0' && c <= '9') {
            number();
            return true;
        }
        switch (c) {
            case '#', '+', '-', '\'', ' ', '@' -> flags.append(c);
            case '*' -> star();
            case '?' -> width = ADDRESS_WIDTH;
            case '.' -> {
                if (dotted) {
                    flaw("more than one '.' in a conversion");
                }
                dotted = true;
                precision = 0;
            }
            case 'h', 'l', 'L', 'w' -> length.append(c);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void number() {
        if (!dotted && text.charAt(at) == '0' && width == 0) {
            flags.append('0');
            return;
        }
        int value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = Math.min(WIDEST, value * 10 + text.charAt(at++) - '0');
        }
        at--;
        if (dotted) {
            precision = value;
        } else {
            width = value;
        }
    }

    private void star() {
        int current = dotted ? precision : width;
        if (current == PrintfFormat.Segment.Conversion.STAR) {
            flaw("more than one '*' for the " + (dotted ? "precision" : "width"));
        } else if (dotted) {
            precision = PrintfFormat.Segment.Conversion.STAR;
        } else {
            width = PrintfFormat.Segment.Conversion.STAR;
        }
    }

    private void flaw(String message) {
        flaws.add(new Flaw(start, Math.min(at + 1, text.length()), message));
    }
}
