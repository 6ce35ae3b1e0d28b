package dev.dowse.consumer;

/** The part of C's {@code printf} that D uses: flags, width and precision on integers and text. */
final class CFormat {
    private CFormat() {}

    /**
     * One integer.
     *
     * @param flags characters of {@code #0-+ '}
     * @param precision least number of digits; -1 without
     * @param base 8, 10 or 16
     * @param value its bits; negative only where {@code signed}
     */
    static String integer(
            String flags, int width, int precision, int base, boolean signed, long value) {
        boolean negative = signed && value < 0;
        String digits =
                negative ? Long.toUnsignedString(-value, base) : Long.toUnsignedString(value, base);
        if (flags.indexOf('\'') >= 0 && base == 10) {
            digits = grouped(digits);
        }
        if (precision > digits.length()) {
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        String prefix = sign(flags, signed, negative) + basePrefix(flags, base, digits, value);
        int missing = width - prefix.length() - digits.length();
        boolean left = flags.indexOf('-') >= 0;
        if (missing > 0 && flags.indexOf('0') >= 0 && !left && precision < 0) {
            digits = "0".repeat(missing) + digits;
        }
        return pad(prefix + digits, width, left);
    }

    /** Text cut to {@code precision} characters where that is positive. */
    static String text(String flags, int width, int precision, String value) {
        String cut =
                precision > 0 && precision < value.length() ? value.substring(0, precision) : value;
        return pad(cut, width, flags.indexOf('-') >= 0);
    }

    static String pad(String text, int width, boolean left) {
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        return left ? text + " ".repeat(missing) : " ".repeat(missing) + text;
    }

    private static String sign(String flags, boolean signed, boolean negative) {
        if (negative) {
            return "-";
        }
        if (!signed) {
            return "";
        }
        return flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
    }

    /** An octal number begins with a zero, which its precision may have brought already. */
    private static String basePrefix(String flags, int base, String digits, long value) {
        if (flags.indexOf('#') < 0 || value == 0) {
            return "";
        }
        return base == 16 ? "0x" : base == 8 && !digits.startsWith("0") ? "0" : "";
    }

    private static String grouped(String digits) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }
}
