package dev.dowse.layout;

import dev.dowse.catalog.AggregatingFunction;
import java.util.List;

/**
 * How the elements of one aggregation's per-CPU map are read.
 *
 * <p>Values are 64-bit words: COUNT and SUM one (the sum); MIN, MAX two (value, 1 where set); AVG
 * two (count, sum); STDDEV four (count, sum, low and high half of the sum of squares); QUANTIZE 127
 * buckets, the middle one for 0; LQUANTIZE {@code levels + 2} with underflow first and overflow
 * last; LLQUANTIZE as the reference lays them out.
 *
 * @param map index of its map in the object
 * @param parameters base, limit, step of lquantize; factor, low, high, steps of llquantize
 * @param keySize bytes, at least 8: an aggregation without key has one 8-byte zero key
 * @param valueSize bytes
 */
public record AggregationSchema(
        int id,
        String name,
        AggregatingFunction function,
        List<Long> parameters,
        int map,
        List<Slot> keys,
        int keySize,
        int valueSize) {
    public AggregationSchema {
        parameters = List.copyOf(parameters);
        keys = List.copyOf(keys);
    }
}
