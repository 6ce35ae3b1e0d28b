package dev.dowse.consumer;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.layout.AggregationSchema;
import dev.dowse.layout.Slot;
import dev.dowse.session.AggregationReader.Element;
import dev.dowse.types.Location;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * One key of an aggregation with the values of all CPUs folded into one.
 *
 * @param mapKeys as the map has them, for changing the element: several where different addresses
 *     in one function are one symbol
 * @param slots where the components lie in {@code rawKey}: in a row of a joint printa not where
 *     {@code schema} has them, if another aggregation brought the key
 * @param rawKey the bytes that are printed
 * @param key the components: Long, {@link LocationKey}, or String, of a struct or array all bytes
 * @param words the folded words
 */
@SuppressWarnings("ArrayRecordComponent")
record AggregationElement(
        AggregationSchema schema,
        List<ByteBuffer> mapKeys,
        List<Slot> slots,
        ByteBuffer rawKey,
        List<Object> key,
        long[] words) {
    AggregationElement {
        mapKeys = List.copyOf(mapKeys);
        slots = List.copyOf(slots);
        key = List.copyOf(key);
    }

    /**
     * Folds elements of one key.
     *
     * @param raw the key, with every symbol at its start
     * @param same what the map has under this key
     */
    static AggregationElement of(AggregationSchema schema, ByteBuffer raw, List<Element> same) {
        List<Object> key = new ArrayList<>();
        for (Slot slot : schema.keys()) {
            key.add(component(raw, slot));
        }
        long[] words = new long[schema.valueSize() / Long.BYTES];
        for (Element element : same) {
            for (ByteBuffer value : element.values()) {
                fold(schema, words, value.duplicate().order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        showCleared(schema, words);
        List<ByteBuffer> mapKeys = same.stream().map(Element::key).toList();
        return new AggregationElement(schema, mapKeys, schema.keys(), raw, key, words);
    }

    /** What keys are compared by. */
    private static Object component(ByteBuffer raw, Slot slot) {
        return LocationPrinter.location(slot)
                .<Object>map(location -> LocationKey.of(location, raw, slot))
                .orElseGet(() -> SlotReader.component(raw, slot));
    }

    /**
     * The key for whoever reads it: Long, String, of a stack a list of its frames, of a struct or
     * array its bytes in hexadecimal unless they are text.
     */
    List<Object> told(LocationPrinter locations) {
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            Slot slot = slots.get(i);
            told.add(
                    LocationPrinter.location(slot)
                            .<Object>map(l -> told(locations, l, slot))
                            .orElseGet(() -> SlotReader.value(rawKey, slot)));
        }
        return told;
    }

    private Object told(LocationPrinter locations, Location location, Slot slot) {
        List<String> names = locations.told(location, rawKey, slot);
        return location.kind().isStack() ? names : names.getFirst();
    }

    /** An element that counts nothing, for a key that another aggregation of a joint printa has. */
    static AggregationElement empty(AggregationSchema schema, AggregationElement like) {
        return new AggregationElement(
                schema,
                List.of(),
                like.slots,
                like.rawKey,
                like.key,
                new long[schema.valueSize() / Long.BYTES]);
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
