package dev.dowse.parser;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A piece of a text as ANTLR reads it. Positions are the UTF-16 offsets of the whole text, which
 * ANTLR's own streams do not keep: they count code points.
 */
final class Characters implements CharStream {
    private final String text;
    private final int end;
    private int position;

    Characters(String text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    /** The character at {@code offset}, or {@link IntStream#EOF} behind the piece. */
    int at(int offset) {
        return offset < end ? text.charAt(offset) : EOF;
    }

    boolean startsWith(String prefix, int offset) {
        return offset + prefix.length() <= end && text.startsWith(prefix, offset);
    }

    int end() {
        return end;
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public void consume() {
        if (position >= end) {
            throw new IllegalStateException("cannot consume EOF");
        }
        position++;
    }

    @Override
    public int LA(int i) {
        if (i == 1) {
            return at(position);
        }
        int offset = i > 0 ? position + i - 1 : position + i;
        return offset < 0 || offset >= end ? EOF : text.charAt(offset);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, end);
    }

    @Override
    public int size() {
        return end;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        int to = Math.min(interval.b + 1, end);
        return interval.a >= to ? "" : text.substring(interval.a, to);
    }
}
