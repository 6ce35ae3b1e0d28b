package dev.dowse.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text that holds bytes exactly, whatever they are, of traced memory or of a constant. Names of
 * files and contents of buffers need not be UTF-8; a byte that is none stands as a lone low
 * surrogate, U+DC00 plus the byte, which no UTF-8 text can contain. So two different keys of an
 * aggregation never read the same, and what goes to a file is what was traced.
 */
public final class RawText {
    private static final char BASE = 0xDC00;

    private RawText() {}

    /** The text of these bytes. */
    public static String of(byte[] bytes, int length) {
        StringBuilder out = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            int size = sequence(bytes, at, length);
            if (size == 0) {
                out.append(of(bytes[at++]));
            } else {
                out.append(new String(bytes, at, size, StandardCharsets.UTF_8));
                at += size;
            }
        }
        return out.toString();
    }

    /** One character of C: itself in ASCII, else a byte. */
    public static char of(byte value) {
        return value >= 0 ? (char) value : (char) (BASE | (value & 0xff));
    }

    /** The bytes of this text. */
    public static byte[] bytes(String text) {
        if (text.codePoints().noneMatch(RawText::isByte)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (isByte(c)) {
                        out.write(c & 0xff);
                    } else {
                        out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                    }
                });
        return out.toByteArray();
    }

    /** The text with U+FFFD for every byte that is no text, for formats that hold only text. */
    public static String readable(String text) {
        if (text.codePoints().noneMatch(RawText::isByte)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isByte(c) ? 0xFFFD : c));
        return out.toString();
    }

    /** A low surrogate behind a high one is part of a larger code point and never seen here. */
    private static boolean isByte(int codePoint) {
        return codePoint >= BASE + 0x80 && codePoint <= BASE + 0xff;
    }

    /** Bytes of the well-formed sequence at {@code at}, by table 3-7 of Unicode; 0 for none. */
    private static int sequence(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (size == 0 || at + size > end) {
            return 0;
        }
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        int second = bytes[at + 1] & 0xff;
        boolean good = second >= least && second <= most;
        for (int i = 2; i < size; i++) {
            good &= (bytes[at + i] & 0xc0) == 0x80;
        }
        return good ? size : 0;
    }
}
