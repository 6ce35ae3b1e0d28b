package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.RawText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Reads numbers, characters and strings as D does; what is wrong with them is told here. */
final class Literals {
    private final Complaints complaints;

    Literals(Complaints complaints) {
        this.complaints = complaints;
    }

    Expression integer(Token token) {
        Span span = ContextLexer.span(token);
        String text = token.getText();
        int end = text.length();
        while (end > 1 && "uUlL".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String suffix = text.substring(end).toLowerCase(Locale.ROOT);
        String digits = text.substring(0, end);
        boolean hexadecimal = digits.startsWith("0x") || digits.startsWith("0X");
        boolean octal = !hexadecimal && digits.length() > 1 && digits.startsWith("0");
        int radix = hexadecimal ? 16 : octal ? 8 : 10;
        boolean decimal = !digits.startsWith("0");
        long value = value(span, hexadecimal ? digits.substring(2) : digits, radix);
        if (decimal && value < 0 && !suffix.contains("u")) {
            complaints.add(unsigned(span, text));
        }
        return new Expression.IntegerLiteral(span, value, suffix, decimal);
    }

    /** A decimal number that is not marked as unsigned is of a signed type, as in C. */
    private static Diagnostic unsigned(Span span, String text) {
        Fix fix = Fix.replace("Make it unsigned", span, text + "u");
        return Diagnostic.error(
                        "D_INT_OFLOW",
                        span,
                        "this constant is too large for a signed number of 64 bits; with the suffix"
                                + " u it is unsigned")
                .withFix(fix);
    }

    private long value(Span span, String digits, int radix) {
        if (radix == 8) {
            for (int i = 0; i < digits.length(); i++) {
                if (digits.charAt(i) > '7') {
                    complaints.error(
                            "D_INT_DIGIT",
                            span,
                            "a constant that begins with 0 is octal and has no digit "
                                    + digits.charAt(i));
                    return 0;
                }
            }
        }
        try {
            return Long.parseUnsignedLong(digits, radix);
        } catch (NumberFormatException e) {
            complaints.error(
                    "D_INT_OFLOW", span, "this constant is too large: D's integers have 64 bits");
            return -1;
        }
    }

    Expression badNumber(Token token) {
        Span span = ContextLexer.span(token);
        String text = token.getText();
        boolean octal = text.matches("0[0-9]+.*");
        complaints.syntax(
                span,
                "“"
                        + text
                        + "” is no number: "
                        + (text.startsWith("0x") || text.startsWith("0X")
                                ? "hexadecimal digits are 0-9 and a-f"
                                : octal
                                        ? "octal digits are 0-7"
                                        : "a name cannot begin with a digit, and the suffixes are"
                                                + " u, l and ll"));
        return new Expression.Missing(span);
    }

    Expression floating(Token token) {
        Span span = ContextLexer.span(token);
        complaints.syntax(
                span, "D has no floating-point numbers; scale the value to an integer instead");
        return new Expression.FloatLiteral(span, token.getText());
    }

    /** The text up to its first NUL, which ends a string in D as in C. */
    Expression string(Token token) {
        String text = token.getText();
        int quote = token.getType() == dev.dowse.parser.antlr.DLexer.STRING ? 1 : 0;
        String value = unescape(text.substring(1, text.length() - quote));
        int end = value.indexOf('\0');
        return new Expression.StringLiteral(
                ContextLexer.span(token), end < 0 ? value : value.substring(0, end));
    }

    /** The bytes of the constant, the last one the least: {@code 'ab'} is {@code 0x6162}. */
    Expression character(Token token) {
        Span span = ContextLexer.span(token);
        String text = token.getText();
        boolean closed = token.getType() == dev.dowse.parser.antlr.DLexer.CHARACTER;
        String content = text.substring(1, text.length() - (closed ? 1 : 0));
        if (content.isEmpty() && closed) {
            complaints.error(
                    "D_CHR_NULL", span, "a character constant holds at least one character");
        }
        byte[] bytes = RawText.bytes(unescape(content));
        if (bytes.length > Long.BYTES) {
            complaints.error(
                    "D_CHR_OFLOW",
                    span,
                    "a character constant holds at most 8 bytes, this one has "
                            + bytes.length
                            + "; write \"…\" for a string");
        }
        long value = 0;
        for (byte b : bytes) {
            value = (value << 8) | (b & 0xff);
        }
        return new Expression.CharacterLiteral(span, value);
    }

    /**
     * Resolves C's escapes; an unknown one stays as written, as in the reference. An escape above
     * 0x7f is a byte, which several together can make a character.
     */
    static String unescape(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c != '\\' || at + 1 == raw.length()) {
                out.append(c);
                at++;
            } else {
                at = escape(raw, at + 1, out);
            }
        }
        byte[] bytes = RawText.bytes(out.toString());
        return RawText.of(bytes, bytes.length);
    }

    private static int escape(String raw, int at, StringBuilder out) {
        char c = raw.charAt(at);
        if (c >= '0' && c <= '7') {
            return number(raw, at, 3, 8, out);
        }
        if (c == 'x') {
            return number(raw, at + 1, Integer.MAX_VALUE, 16, out);
        }
        switch (c) {
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000B');
            case '"', '\\' -> out.append(c);
            default -> out.append('\\').append(c);
        }
        return at + 1;
    }

    private static int number(String raw, int from, int most, int radix, StringBuilder out) {
        int value = 0;
        int at = from;
        while (at < raw.length()
                && at - from < most
                && Character.digit(raw.charAt(at), radix) >= 0) {
            value = value * radix + Character.digit(raw.charAt(at), radix);
            at++;
        }
        out.append(RawText.of((byte) value));
        return at;
    }
}
