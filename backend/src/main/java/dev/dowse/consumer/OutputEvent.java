package dev.dowse.consumer;

import dev.dowse.bpf.program.DropKind;
import dev.dowse.catalog.Probe;
import java.util.List;

/**
 * What the consumer tells the world, in order. The texts of {@link Text} and {@link Aggregation}
 * one after the other are exactly what the command prints to standard output.
 */
public sealed interface OutputEvent {
    /** What one firing of a clause printed. */
    record Text(Probe probe, int cpu, String text) implements OutputEvent {}

    /** Text that belongs to no probe, such as the heading. */
    record Heading(String text) implements OutputEvent {}

    /** One aggregation as it stands. */
    record Aggregation(String name, String text, List<Entry> entries) implements OutputEvent {
        public Aggregation {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One key of an aggregation.
     *
     * @param key the components: Long or String
     * @param words the value's 64-bit words as {@code AggregationSchema} tells
     */
    record Entry(List<Object> key, List<Long> words) {
        public Entry {
            key = List.copyOf(key);
            words = List.copyOf(words);
        }
    }

    /** A clause was broken off by a fault. */
    record Fault(String text) implements OutputEvent {}

    /** Data was lost. */
    record Drop(DropKind kind, long count) implements OutputEvent {}

    /** Something the user should know. */
    record Notice(String text) implements OutputEvent {}
}
