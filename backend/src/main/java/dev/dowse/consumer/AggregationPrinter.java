package dev.dowse.consumer;

import dev.dowse.layout.AggregationSchema;
import dev.dowse.layout.Slot;
import java.nio.ByteBuffer;
import java.util.List;

/** Prints aggregations the way they appear without a format: key components, then the value. */
final class AggregationPrinter {
    private AggregationPrinter() {}

    /** One line, or for distributions a block, for each row; every row ends its line. */
    static String rows(
            List<List<AggregationElement>> rows, Aggregations all, LocationPrinter locations) {
        StringBuilder out = new StringBuilder();
        for (List<AggregationElement> row : rows) {
            AggregationElement keys = row.getFirst();
            for (Slot slot : keys.slots()) {
                out.append(
                        LocationPrinter.location(slot)
                                .map(l -> locations.print(l, keys.rawKey(), slot))
                                .orElseGet(() -> key(slot, keys.rawKey())));
            }
            for (AggregationElement element : row) {
                out.append(value(element, all.normal(element.schema().id())));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String key(Slot slot, ByteBuffer data) {
        if (SlotReader.isWhole(slot)) {
            return HexDump.of(SlotReader.bytes(data, slot));
        }
        if (SlotReader.isString(slot)) {
            return "  " + CFormat.pad(SlotReader.string(data, slot), 50, true);
        }
        long value = SlotReader.integer(data, slot);
        return switch (slot.size()) {
            case 8 -> " " + CFormat.pad(Long.toString(value), 16, false);
            case 4 -> " " + CFormat.pad(Integer.toString((int) value), 8, false);
            case 2 -> " " + CFormat.pad(Long.toString(value & 0xffff), 5, false);
            default -> " " + CFormat.pad(Long.toString(value & 0xff), 3, false);
        };
    }

    /** The value of one element with what separates it from what stands before it. */
    static String value(AggregationElement element, long normal) {
        AggregationSchema schema = element.schema();
        return switch (schema.function()) {
            case QUANTIZE -> Distribution.quantize(element.words(), normal);
            case LQUANTIZE ->
                    Distribution.lquantize(
                            element.words(),
                            normal,
                            schema.parameters().get(0).intValue(),
                            schema.parameters().get(2).intValue());
            case LLQUANTIZE ->
                    Distribution.llquantize(
                            element.words(), normal, LogLinear.of(schema.parameters()));
            case COUNT, SUM, MIN, MAX, AVG, STDDEV ->
                    " " + CFormat.pad(Long.toString(number(element, normal)), 16, false);
        };
    }

    /** The number that an element of a function other than the distributions stands for. */
    static long number(AggregationElement element, long normal) {
        long[] words = element.words();
        return switch (element.schema().function()) {
            case COUNT, SUM, MIN, MAX -> words[0] / normal;
            case AVG -> words[0] == 0 ? 0 : words[1] / normal / words[0];
            case STDDEV -> Wide.standardDeviation(words, normal);
            case QUANTIZE, LQUANTIZE, LLQUANTIZE ->
                    throw new IllegalStateException("a distribution is not a number");
        };
    }
}
