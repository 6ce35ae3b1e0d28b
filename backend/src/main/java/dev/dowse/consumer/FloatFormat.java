package dev.dowse.consumer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** C's conversions of floating-point numbers: {@code %e %f %g} and their capitals. */
final class FloatFormat {
    private static final int USUAL_DIGITS = 6;
    private static final int LEAST_EXPONENT = -4;

    private FloatFormat() {}

    /**
     * One number.
     *
     * @param letter of the conversion; one that is none of these counts as {@code g}
     * @param flags characters of {@code #0-+ '}
     * @param precision digits behind the point, or of the number for {@code g}; -1 without
     */
    static String of(char letter, String flags, int width, int precision, double value) {
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        double magnitude = Math.abs(value);
        int digits = precision < 0 ? USUAL_DIGITS : precision;
        String sign =
                negative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
        boolean finite = Double.isFinite(magnitude);
        String text = finite ? digits(letter, flags, digits, magnitude) : special(magnitude);
        int missing = width - sign.length() - text.length();
        boolean left = flags.indexOf('-') >= 0;
        if (missing > 0 && finite && !left && flags.indexOf('0') >= 0) {
            text = "0".repeat(missing) + text;
        }
        String whole = CFormat.pad(sign + text, width, left);
        return Character.isUpperCase(letter) ? whole.toUpperCase(Locale.ROOT) : whole;
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "nan" : "inf";
    }

    private static String digits(char letter, String flags, int digits, double value) {
        return switch (Character.toLowerCase(letter)) {
            case 'e' -> scientific(digits, value);
            case 'f' -> plain(digits, value);
            default -> shorter(Math.max(digits, 1), value, flags.indexOf('#') >= 0);
        };
    }

    private static String plain(int digits, double value) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String scientific(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "e", new BigDecimal(value));
    }

    /** Whichever is shorter by C's rule, without the zeros at its end. */
    private static String shorter(int digits, double value, boolean zeros) {
        String scientific = scientific(digits - 1, value);
        int mark = scientific.indexOf('e');
        int exponent = Integer.parseInt(scientific.substring(mark + 1));
        if (exponent >= LEAST_EXPONENT && exponent < digits) {
            String plain = plain(digits - 1 - exponent, value);
            return zeros ? plain : trimmed(plain);
        }
        String number = scientific.substring(0, mark);
        return (zeros ? number : trimmed(number)) + scientific.substring(mark);
    }

    private static String trimmed(String number) {
        return number.indexOf('.') < 0 ? number : number.replaceAll("\\.?0+$", "");
    }
}
