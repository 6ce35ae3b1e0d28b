package dev.dowse.consumer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The buckets of {@code llquantize(value, factor, low, high, steps)}: for each magnitude from
 * {@code factor^low} to {@code factor^high} so many linear steps, the same mirrored for negative
 * values, one bucket around zero, and one at each end for what is beyond.
 */
record LogLinear(int factor, int low, int high, int steps) {
    static LogLinear of(List<Long> parameters) {
        return new LogLinear(
                parameters.get(0).intValue(),
                parameters.get(1).intValue(),
                parameters.get(2).intValue(),
                parameters.get(3).intValue());
    }

    private int perMagnitude() {
        return steps - steps / factor;
    }

    int zeroBucket() {
        return 1 + (high - low + 1) * perMagnitude();
    }

    int buckets() {
        return 2 * zeroBucket() + 1;
    }

    /**
     * The least absolute value of each bucket beyond the zero bucket, nearest first, the overflow
     * bucket last; -1 marks a bucket that no value can fall into, because the magnitude {@code [1,
     * factor)} has fewer integers than steps. The first bucket starts with {@code factor^low}, each
     * other one where the step before it ends.
     */
    List<Long> lowerBounds() {
        List<Long> bounds = new ArrayList<>();
        int skip = steps / factor;
        int magnitude = low;
        bounds.add((long) Math.pow(factor, low));
        if (low == 0 && steps > factor) {
            for (int value = 2; value <= factor; value++) {
                bounds.addAll(Collections.nCopies(skip - 1, -1L));
                bounds.add((long) value);
            }
            magnitude++;
        }
        double scale = Math.pow(factor, magnitude + 1.0) / steps;
        for (; magnitude <= high; magnitude++) {
            for (int step = skip + 1; step <= steps; step++) {
                bounds.add((long) (step * scale));
            }
            scale *= factor;
        }
        return bounds;
    }

    /**
     * Labels by bucket; empty for buckets that are not printed. An end of the range that falls on
     * an impossible bucket takes the label of its next possible neighbour outward.
     */
    List<String> labels(int first, int last) {
        String[] labels = new String[buckets()];
        Arrays.fill(labels, "");
        int zero = zeroBucket();
        List<Long> bounds = lowerBounds();
        for (int i = 0; i < bounds.size(); i++) {
            long bound = bounds.get(i);
            if (bound >= 0) {
                boolean end = i == bounds.size() - 1;
                labels[zero + 1 + i] = (end ? ">= " : "") + bound;
                labels[zero - 1 - i] = (end ? "<= -" : "-") + bound;
            }
        }
        long scale = (long) Math.pow(factor, low);
        labels[zero] = scale == 1 ? "0" : (first >= zero ? "< " : "abs() < ") + scale;
        borrow(labels, first, -1);
        borrow(labels, last, 1);
        return List.of(labels);
    }

    private static void borrow(String[] labels, int bucket, int step) {
        for (int i = bucket; labels[bucket].isEmpty() && i >= 0 && i < labels.length; i += step) {
            labels[bucket] = labels[i];
        }
    }
}
