package dev.dowse.consumer;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the distributions of {@code quantize}, {@code lquantize} and {@code llquantize}: forty
 * columns of {@code @}, a label on the left, a count on the right, as every DTrace prints them.
 */
final class Distribution {
    /** The bucket of {@code quantize} that counts zeros. */
    static final int QUANTIZE_ZERO = 63;

    static final int QUANTIZE_BUCKETS = 127;
    private static final int COLUMNS = 40;

    private final long[] counts;
    private final long normal;
    private double total;
    private boolean positives;
    private boolean negatives;

    private Distribution(long[] counts, long normal, int first, int last) {
        this.counts = counts;
        this.normal = normal;
        for (int i = first; i <= last; i++) {
            positives |= counts[i] > 0;
            negatives |= counts[i] < 0;
            total += Math.abs((double) counts[i]);
        }
    }

    /** The value that a bucket of {@code quantize} starts with. */
    static long quantizeBucket(int bucket) {
        if (bucket == QUANTIZE_ZERO) {
            return 0;
        }
        return bucket > QUANTIZE_ZERO
                ? 1L << (bucket - QUANTIZE_ZERO - 1)
                : -(1L << (QUANTIZE_ZERO - 1 - bucket));
    }

    static String quantize(long[] counts, long normal) {
        Range range = Range.of(counts, QUANTIZE_ZERO - 1, QUANTIZE_ZERO + 1);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            labels.add(Long.toString(quantizeBucket(i)));
        }
        return draw(counts, normal, range, labels);
    }

    static String lquantize(long[] counts, long normal, int base, int step) {
        int levels = counts.length - 2;
        List<String> labels = new ArrayList<>();
        labels.add("< " + base);
        for (int i = 1; i <= levels; i++) {
            labels.add(Integer.toString(base + (i - 1) * step));
        }
        labels.add(">= " + (base + levels * step));
        return draw(counts, normal, Range.of(counts, 0, 2), labels);
    }

    static String llquantize(long[] counts, long normal, LogLinear buckets) {
        int middle = buckets.zeroBucket();
        Range range = Range.of(counts, middle, Math.min(middle + 2, counts.length - 1));
        return draw(counts, normal, range, buckets.labels(range.first, range.last));
    }

    private static String draw(long[] counts, long normal, Range range, List<String> labels) {
        Distribution drawing = new Distribution(counts, normal, range.first, range.last);
        StringBuilder out = new StringBuilder("\n");
        out.append(CFormat.pad("value", 16, false))
                .append(' ')
                .append(CFormat.pad("------------- Distribution -------------", 41, false))
                .append(" count    \n");
        for (int i = range.first; i <= range.last; i++) {
            if (!labels.get(i).isEmpty()) {
                out.append(CFormat.pad(labels.get(i), 16, false))
                        .append(' ')
                        .append(drawing.bar(i));
            }
        }
        return out.toString();
    }

    private String bar(int bucket) {
        long value = counts[bucket];
        String count = CFormat.pad(Long.toString(value / normal), 9, true);
        if (positives && negatives) {
            int half = COLUMNS / 2;
            int depth = depth(value, half);
            String ats = "@".repeat(depth);
            String blanks = " ".repeat(half - depth);
            return value <= 0
                    ? blanks + ats + "|" + " ".repeat(half) + " " + count + "\n"
                    : " ".repeat(half) + "|" + ats + blanks + " " + count + "\n";
        }
        int depth = depth(value, COLUMNS);
        String ats = "@".repeat(depth);
        String blanks = " ".repeat(COLUMNS - depth);
        return negatives
                ? blanks + ats + "| " + count + "\n"
                : "|" + ats + blanks + " " + count + "\n";
    }

    private int depth(long value, int columns) {
        return total == 0 ? 0 : (int) (Math.abs((double) value) * columns / total + 0.5);
    }

    /** The buckets to draw: those with data and one empty neighbour on each side. */
    private record Range(int first, int last) {
        static Range of(long[] counts, int emptyFirst, int emptyLast) {
            int first = 0;
            int last = counts.length - 1;
            while (first <= last && counts[first] == 0) {
                first++;
            }
            if (first > last) {
                return new Range(emptyFirst, emptyLast);
            }
            while (counts[last] == 0) {
                last--;
            }
            return new Range(Math.max(first - 1, 0), Math.min(last + 1, counts.length - 1));
        }
    }
}
