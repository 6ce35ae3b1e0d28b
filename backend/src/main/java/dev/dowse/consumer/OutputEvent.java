package dev.dowse.consumer;

import dev.dowse.bpf.program.DropKind;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.Effect;
import dev.dowse.catalog.Probe;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the consumer tells the world, in order. The texts of {@link Text} and {@link Aggregation}
 * one after the other are exactly what the command prints to standard output.
 */
public sealed interface OutputEvent {
    /** What one firing of a clause printed. */
    record Text(Probe probe, int cpu, String text) implements OutputEvent {}

    /** Text that belongs to no probe, such as the heading. */
    record Heading(String text) implements OutputEvent {}

    /**
     * One aggregation as it stands. Of several that one {@code printa()} prints together, each is
     * an event, and the first has the text of all.
     */
    record Aggregation(String name, AggregatingFunction function, String text, List<Entry> entries)
            implements OutputEvent {
        public Aggregation {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One key of an aggregation.
     *
     * @param key the components: Long, String, or a list of Strings for a stack
     */
    record Entry(List<Object> key, Value value) {
        public Entry {
            key = List.copyOf(key);
        }
    }

    /** What an aggregation holds for one key, as it is printed: normalized. */
    sealed interface Value {
        /** Of {@code count sum min max avg stddev}. */
        record Number(long value) implements Value {}

        /** Of {@code quantize lquantize llquantize}: the buckets that count anything, by value. */
        record Buckets(List<Bucket> buckets) implements Value {
            public Buckets {
                buckets = List.copyOf(buckets);
            }
        }
    }

    /**
     * How often a value between two bounds, both included, was counted; without a bound, however
     * small or great.
     */
    record Bucket(OptionalLong least, OptionalLong greatest, long count) {}

    /** A clause was broken off by a fault. */
    record Fault(String text) implements OutputEvent {}

    /** Data was lost. */
    record Drop(DropKind kind, long count) implements OutputEvent {}

    /**
     * Something is to be done outside of the session, in this order with the texts: {@code SYSTEM}
     * runs a command, {@code FREOPEN} sends what follows to a file, or back where the text is
     * empty, and {@code FTRUNCATE} empties that file.
     */
    record Outside(Effect effect, String text) implements OutputEvent {}

    /** Something the user should know. */
    record Notice(String text) implements OutputEvent {}
}
