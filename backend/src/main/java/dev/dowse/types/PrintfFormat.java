package dev.dowse.types;

import java.util.List;

/**
 * A {@code printf} or {@code printa} format, taken apart once, so that the checker, the code
 * generator and the printer agree about it.
 *
 * @param text as the author wrote it, escapes resolved
 */
public record PrintfFormat(String text, List<Segment> segments) {
    public PrintfFormat {
        segments = List.copyOf(segments);
    }

    /** A piece of the format. */
    public sealed interface Segment {
        /** Characters printed as they are; {@code %%} is already one {@code %}. */
        record Literal(String text) implements Segment {}

        /**
         * One conversion.
         *
         * @param flags the characters of {@code #0-+ '@ } present, in the order written
         * @param width the minimum width; 0 without, {@link #STAR} where an argument gives it
         * @param precision -1 without, {@link #STAR} where an argument gives it
         * @param length the size prefix, such as {@code ll}; empty without
         * @param specifier the conversion, mostly one letter ({@code d}), sometimes more
         * @param start offset of {@code %} in the format's text
         * @param end offset behind the conversion in the format's text
         */
        record Conversion(
                String flags,
                int width,
                int precision,
                String length,
                String specifier,
                int start,
                int end)
                implements Segment {
            public static final int STAR = -2;

            /** True for {@code %@}, the value of an aggregation. */
            public boolean isAggregation() {
                return flags.indexOf('@') >= 0 || specifier.equals("@");
            }
        }
    }
}
