package dev.dowse.consumer;

import java.util.Locale;

/** Bytes as a table, 16 a line: what {@code trace()} and {@code tracemem()} print of memory. */
final class HexDump {
    private static final int COLUMNS = 16;
    private static final String MARGIN = "     ";

    private HexDump() {}

    static String of(byte[] bytes) {
        if (bytes.length == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder("\n").append(MARGIN).append("      ");
        for (int i = 0; i < COLUMNS; i++) {
            out.append("  ").append(Character.forDigit(i, COLUMNS));
        }
        out.append("  0123456789abcdef\n");
        for (int start = 0; start < bytes.length; start += COLUMNS) {
            line(bytes, start, out);
        }
        return out.toString();
    }

    private static void line(byte[] bytes, int start, StringBuilder out) {
        out.append(MARGIN).append(String.format(Locale.ROOT, "%5x:", start));
        StringBuilder text = new StringBuilder();
        for (int i = start; i < start + COLUMNS; i++) {
            if (i >= bytes.length) {
                out.append("   ");
                continue;
            }
            out.append(String.format(Locale.ROOT, " %02x", bytes[i]));
            boolean printable = bytes[i] >= ' ' && bytes[i] <= '~';
            text.append(printable ? (char) bytes[i] : '.');
        }
        out.append("  ").append(text).append('\n');
    }
}
