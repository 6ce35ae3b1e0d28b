package dev.dowse.consumer;

import dev.dowse.layout.AggregationSchema;
import dev.dowse.semantics.Options;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which elements print: by value and then by key, or the other way with {@code
 * aggsortkey}; {@code aggsortkeypos} rotates the key, {@code aggsortrev} reverses all.
 */
final class AggregationOrder {
    private final int keyPosition;
    private final boolean byKey;
    private final boolean reversed;

    AggregationOrder(Options options) {
        keyPosition = (int) options.bytes("aggsortkeypos", 0);
        byKey = options.isSet("aggsortkey");
        reversed = options.isSet("aggsortrev");
    }

    /** Of elements of one aggregation. */
    Comparator<AggregationElement> comparator() {
        Comparator<AggregationElement> keys = this::compareKeys;
        Comparator<AggregationElement> values = AggregationOrder::compareValues;
        Comparator<AggregationElement> order = byKey ? keys : values.thenComparing(keys);
        return reversed ? order.reversed() : order;
    }

    /** Of the rows of a joint printa: by the values from left to right, then by key. */
    Comparator<List<AggregationElement>> rowComparator(int first) {
        Comparator<List<AggregationElement>> keys =
                (a, b) -> compareKeys(a.getFirst(), b.getFirst());
        Comparator<List<AggregationElement>> values =
                (a, b) -> {
                    for (int i = 0; i < a.size(); i++) {
                        int column = (first + i) % a.size();
                        int order = compareValues(a.get(column), b.get(column));
                        if (order != 0) {
                            return order;
                        }
                    }
                    return 0;
                };
        Comparator<List<AggregationElement>> order =
                byKey ? keys.thenComparing(values) : values.thenComparing(keys);
        return reversed ? order.reversed() : order;
    }

    /** By value and then by key, whatever the options say: what {@code trunc()} keeps. */
    Comparator<AggregationElement> byValue() {
        Comparator<AggregationElement> values = AggregationOrder::compareValues;
        return values.thenComparing(this::compareKeys);
    }

    private int compareKeys(AggregationElement a, AggregationElement b) {
        int size = a.key().size();
        int start = keyPosition < size ? keyPosition : 0;
        for (int i = 0; i < size; i++) {
            int position = (start + i) % size;
            int order = compareComponents(a.key().get(position), b.key().get(position));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareComponents(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compareUnsigned(x, y);
        }
        if (a instanceof LocationKey x && b instanceof LocationKey y) {
            return x.compareTo(y);
        }
        return a.toString().compareTo(b.toString());
    }

    private static int compareValues(AggregationElement a, AggregationElement b) {
        AggregationSchema schema = a.schema();
        return switch (schema.function()) {
            case COUNT, SUM, MIN, MAX -> Long.compare(a.words()[0], b.words()[0]);
            case AVG -> Long.compare(mean(a.words()), mean(b.words()));
            case STDDEV ->
                    Long.compareUnsigned(
                            Wide.standardDeviation(a.words(), 1),
                            Wide.standardDeviation(b.words(), 1));
            case QUANTIZE, LQUANTIZE, LLQUANTIZE -> compareDistributions(a, b);
        };
    }

    private static long mean(long[] words) {
        return words[0] == 0 ? 0 : words[1] / words[0];
    }

    private static int compareDistributions(AggregationElement a, AggregationElement b) {
        long[] weights = weights(a.schema(), a.words().length);
        int order = sum(a.words(), weights).compareTo(sum(b.words(), weights));
        for (int i = 0; order == 0 && i < weights.length; i++) {
            if (weights[i] == 0) {
                order = Long.compare(a.words()[i], b.words()[i]);
            }
        }
        return order;
    }

    /** Exact: counts near the ends of 64 bits may differ by less than a double can tell. */
    private static BigInteger sum(long[] words, long[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < words.length; i++) {
            if (words[i] != 0) {
                BigInteger count = BigInteger.valueOf(words[i]);
                total = total.add(count.multiply(BigInteger.valueOf(weights[i])));
            }
        }
        return total;
    }

    /** What one count in each bucket weighs. */
    private static long[] weights(AggregationSchema schema, int buckets) {
        long[] weights = new long[buckets];
        switch (schema.function()) {
            case QUANTIZE -> {
                for (int i = 0; i < buckets; i++) {
                    weights[i] = Distribution.quantizeBucket(i);
                }
            }
            case LQUANTIZE -> {
                long base = schema.parameters().get(0);
                long step = schema.parameters().get(2);
                weights[0] = base - 1;
                for (int i = 1; i < buckets - 1; i++) {
                    weights[i] = base + (i - 1) * step;
                }
                weights[buckets - 1] = base + (buckets - 2) * step + 1;
            }
            case LLQUANTIZE -> {
                LogLinear shape = LogLinear.of(schema.parameters());
                List<Long> bounds = shape.lowerBounds();
                for (int i = 0; i < bounds.size(); i++) {
                    long bound = Math.max(bounds.get(i), 0);
                    weights[shape.zeroBucket() + 1 + i] = bound;
                    weights[shape.zeroBucket() - 1 - i] = -bound;
                }
            }
            case COUNT, SUM, MIN, MAX, AVG, STDDEV ->
                    throw new IllegalStateException(schema.function() + " has no buckets");
        }
        return weights;
    }
}
