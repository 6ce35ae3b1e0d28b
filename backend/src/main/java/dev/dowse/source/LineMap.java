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
        int lineFeed = next(text, '\n', 0);
        int carriageReturn = next(text, '\r', 0);
        while (Math.min(lineFeed, carriageReturn) < text.length()) {
            int end = Math.min(lineFeed, carriageReturn);
            boolean pair = end == carriageReturn && lineFeed == end + 1;
            int start = pair ? end + 2 : end + 1;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = start;
            lineFeed = lineFeed < start ? next(text, '\n', start) : lineFeed;
            carriageReturn = carriageReturn < start ? next(text, '\r', start) : carriageReturn;
        }
        return new LineMap(Arrays.copyOf(starts, count), text.length());
    }

    private static int next(String text, char end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? Integer.MAX_VALUE : found;
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
