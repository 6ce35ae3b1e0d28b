package dev.dowse.consumer;

import dev.dowse.consumer.OutputEvent.Bucket;
import dev.dowse.layout.AggregationSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The buckets of a distribution with the values that each one counts, for whoever draws them. */
final class Bucketing {
    private final AggregationElement element;
    private final long normal;
    private final List<Bucket> buckets = new ArrayList<>();

    private Bucketing(AggregationElement element, long normal) {
        this.element = element;
        this.normal = normal;
    }

    /** The buckets that count anything, by value; none for functions other than distributions. */
    static List<Bucket> of(AggregationElement element, long normal) {
        Bucketing bucketing = new Bucketing(element, normal);
        AggregationSchema schema = element.schema();
        switch (schema.function()) {
            case QUANTIZE -> bucketing.powers();
            case LQUANTIZE ->
                    bucketing.linear(schema.parameters().get(0), schema.parameters().get(2));
            case LLQUANTIZE -> bucketing.logLinear(LogLinear.of(schema.parameters()));
            case COUNT, SUM, MIN, MAX, AVG, STDDEV -> {}
        }
        return bucketing.buckets;
    }

    private void powers() {
        int zero = Distribution.QUANTIZE_ZERO;
        int last = Distribution.QUANTIZE_BUCKETS - 1;
        for (int i = 0; i <= last; i++) {
            long edge = Distribution.quantizeBucket(i);
            long least = i < zero ? i == 0 ? Long.MIN_VALUE : 2 * edge + 1 : edge;
            long greatest = i > zero ? i == last ? Long.MAX_VALUE : 2 * edge - 1 : edge;
            add(i, OptionalLong.of(least), OptionalLong.of(greatest));
        }
    }

    private void linear(long base, long step) {
        int last = element.words().length - 1;
        add(0, OptionalLong.empty(), OptionalLong.of(base - 1));
        for (int i = 1; i < last; i++) {
            long least = base + (i - 1) * step;
            add(i, OptionalLong.of(least), OptionalLong.of(least + step - 1));
        }
        add(last, OptionalLong.of(base + (last - 1) * step), OptionalLong.empty());
    }

    private void logLinear(LogLinear shape) {
        List<Long> bounds = shape.lowerBounds();
        int zero = shape.zeroBucket();
        int last = bounds.size() - 1;
        add(0, OptionalLong.empty(), OptionalLong.of(-bounds.getLast()));
        for (int i = last - 1; i >= 0; i--) {
            long least = next(bounds, i) - 1;
            add(zero - 1 - i, OptionalLong.of(-least), OptionalLong.of(-bounds.get(i)));
        }
        long nearest = bounds.getFirst() - 1;
        add(zero, OptionalLong.of(-nearest), OptionalLong.of(nearest));
        for (int i = 0; i < last; i++) {
            long greatest = next(bounds, i) - 1;
            add(zero + 1 + i, OptionalLong.of(bounds.get(i)), OptionalLong.of(greatest));
        }
        add(zero + 1 + last, OptionalLong.of(bounds.getLast()), OptionalLong.empty());
    }

    /** The bound of the next bucket that a value can fall into. */
    private static long next(List<Long> bounds, int bucket) {
        return bounds.subList(bucket + 1, bounds.size()).stream()
                .filter(bound -> bound >= 0)
                .findFirst()
                .orElse(bounds.getLast());
    }

    private void add(int word, OptionalLong least, OptionalLong greatest) {
        long count = element.words()[word];
        if (count != 0) {
            buckets.add(new Bucket(least, greatest, count / normal));
        }
    }
}
