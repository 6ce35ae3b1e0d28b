package dev.dowse.consumer;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.layout.AggregationSchema;
import dev.dowse.layout.Slot;
import dev.dowse.session.AggregationReader.Element;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * One key of an aggregation with the values of all CPUs folded into one.
 *
 * @param rawKey as the map has it, for changing the element
 * @param key the components: Long or String
 * @param words the folded words
 */
@SuppressWarnings("ArrayRecordComponent")
record AggregationElement(
        AggregationSchema schema, ByteBuffer rawKey, List<Object> key, long[] words) {

    static AggregationElement of(AggregationSchema schema, Element element) {
        ByteBuffer raw = element.key().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<Object> key = new ArrayList<>();
        for (Slot slot : schema.keys()) {
            key.add(SlotReader.value(raw, slot));
        }
        long[] words = new long[schema.valueSize() / Long.BYTES];
        for (ByteBuffer value : element.values()) {
            fold(schema, words, value.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        }
        showCleared(schema, words);
        return new AggregationElement(schema, raw, key, words);
    }

    /** An element that counts nothing, for a key that another aggregation of a joint printa has. */
    static AggregationElement empty(AggregationSchema schema, AggregationElement like) {
        return new AggregationElement(
                schema, like.rawKey, like.key, new long[schema.valueSize() / Long.BYTES]);
    }

    private static void fold(AggregationSchema schema, long[] words, ByteBuffer value) {
        switch (schema.function()) {
            case COUNT, SUM, AVG, QUANTIZE, LQUANTIZE, LLQUANTIZE -> {
                for (int i = 0; i < words.length; i++) {
                    words[i] += value.getLong(i * Long.BYTES);
                }
            }
            case MIN, MAX -> foldExtreme(schema, words, value.getLong(0), value.getLong(8) != 0);
            case STDDEV -> {
                words[0] += value.getLong(0);
                words[1] += value.getLong(8);
                BigInteger sum =
                        Wide.unsigned(words[2], words[3])
                                .add(Wide.unsigned(value.getLong(16), value.getLong(24)));
                words[2] = sum.longValue();
                words[3] = sum.shiftRight(64).longValue();
            }
        }
    }

    /**
     * Both compare as signed numbers, whatever the type of what they were given: as dtrace does.
     */
    private static void foldExtreme(
            AggregationSchema schema, long[] words, long value, boolean isSet) {
        if (!isSet) {
            return;
        }
        boolean less = schema.function() == AggregatingFunction.MIN;
        if (words[1] == 0 || (less ? value < words[0] : value > words[0])) {
            words[0] = value;
        }
        words[1] = 1;
    }

    /** What {@code clear()} left of an extreme: the value that every other one replaces. */
    private static void showCleared(AggregationSchema schema, long[] words) {
        switch (schema.function()) {
            case MIN -> words[0] = words[1] == 0 ? Long.MAX_VALUE : words[0];
            case MAX -> words[0] = words[1] == 0 ? Long.MIN_VALUE : words[0];
            case COUNT, SUM, AVG, STDDEV, QUANTIZE, LQUANTIZE, LLQUANTIZE -> {}
        }
    }
}
