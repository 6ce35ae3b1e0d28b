package dev.dowse.layout;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Options;
import java.util.List;

/**
 * The per-CPU hash map of one aggregation.
 *
 * @param key where the tuple lies
 * @param keySize bytes of a key, at least 8
 * @param valueSize bytes of a value on one CPU, see {@link AggregationSchema}
 * @param entries how many elements there is room for
 */
public record AggregationStorage(KeyLayout key, int keySize, int valueSize, int entries) {
    /** Buckets of {@code quantize}: a sign and 63 powers of two each way, and zero. */
    public static final int QUANTIZE_BUCKETS = 127;

    /** Bytes that an aggregation may take on each CPU, unless {@code aggsize} says otherwise. */
    static final long BYTES = 4 << 20;

    private static final int MOST_BY_DEFAULT = 1 << 14;

    /** The 64-bit words of one value. */
    public static int words(AggregationVariable variable) {
        List<Long> parameters = variable.parameters();
        boolean broken = parameters.isEmpty() && isBucketed(variable.function());
        return broken ? 1 : words(variable.function(), parameters);
    }

    /** Without parameters there is an error that has been told. */
    private static boolean isBucketed(AggregatingFunction function) {
        return function == AggregatingFunction.LQUANTIZE
                || function == AggregatingFunction.LLQUANTIZE;
    }

    private static int words(AggregatingFunction function, List<Long> parameters) {
        return switch (function) {
            case COUNT, SUM -> 1;
            case MIN, MAX, AVG -> 2;
            case STDDEV -> 4;
            case QUANTIZE -> QUANTIZE_BUCKETS;
            case LQUANTIZE -> linearLevels(parameters) + 2;
            case LLQUANTIZE -> logLinearBuckets(parameters);
        };
    }

    /** How many buckets lie between the bounds of {@code lquantize}. */
    public static int linearLevels(List<Long> parameters) {
        long range = parameters.get(1) - parameters.get(0);
        return Math.toIntExact(range / parameters.get(2));
    }

    /** Buckets of each magnitude of {@code llquantize}: those that the one below lacks. */
    public static int bucketsPerMagnitude(List<Long> parameters) {
        return Math.toIntExact(parameters.get(3) - parameters.get(3) / parameters.get(0));
    }

    /** The bucket of {@code llquantize} for values around zero, in the middle of all. */
    public static int logLinearZero(List<Long> parameters) {
        int magnitudes = Math.toIntExact(parameters.get(2) - parameters.get(1) + 1);
        return 1 + magnitudes * bucketsPerMagnitude(parameters);
    }

    private static int logLinearBuckets(List<Long> parameters) {
        return 2 * logLinearZero(parameters) + 1;
    }

    static int entries(
            Options options, AggregationVariable variable, int elementSize, long otherwise) {
        if (variable.keys().isEmpty()) {
            return 1;
        }
        int most = options.value("aggsize").isPresent() ? 1 << 20 : MOST_BY_DEFAULT;
        return Math.clamp(options.bytes("aggsize", otherwise) / elementSize, 1, most);
    }
}
