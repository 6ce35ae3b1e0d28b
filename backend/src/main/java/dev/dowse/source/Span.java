package dev.dowse.source;

/**
 * A half-open range of UTF-16 offsets in one {@link SourceText}: {@code start} inclusive, {@code
 * end} exclusive. Everything that can be shown to the author carries one.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** The empty span before {@code offset}, where something is missing. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    public int length() {
        return end - start;
    }

    /** True also for the offset just behind the last character: a cursor there touches the word. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
