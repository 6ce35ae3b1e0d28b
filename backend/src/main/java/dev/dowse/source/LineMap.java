package dev.dowse.source;

import java.util.Arrays;

/**
 * The starts of the lines of a text, so that an offset is turned into a line by binary search.
 * Lines end with {@code \n}, {@code \r\n} or {@code \r}, as in the Language Server Protocol.
 */
public final class LineMap {
    private final int[] starts;
    private final int length;

    private LineMap(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    public static LineMap of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineFeedNext = i + 1 < text.length() && text.charAt(i + 1) == '\n';
            boolean ends = c == '\n' || (c == '\r' && !lineFeedNext);
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineMap(Arrays.copyOf(starts, count), text.length());
    }

    /** The number of lines; a text that ends with a line end has an empty last line. */
    public int count() {
        return starts.length;
    }

    /**
     * The 0-based line that holds {@code offset}; an offset behind the text is on the last line.
     */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The offset of the first character of the 0-based {@code line}. */
    public int start(int line) {
        return starts[line];
    }

    /** The offset where the 0-based {@code line} ends, its line end included. */
    public int end(int line) {
        return line + 1 < starts.length ? starts[line + 1] : length;
    }

    /** The 0-based UTF-16 column of {@code offset} on its line. */
    public int column(int offset) {
        return offset - starts[line(offset)];
    }
}
