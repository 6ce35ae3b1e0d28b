package dev.dowse.layout;

import dev.dowse.catalog.AggregationChange;
import dev.dowse.catalog.Effect;
import dev.dowse.types.PrintfFormat;
import java.util.List;
import java.util.Optional;

/** One thing that a record tells the consumer to do, with where its data lies. */
public sealed interface RecordItem {
    /** Print one value, as {@code trace()} does. */
    record Trace(Slot value) implements RecordItem {}

    record Printf(PrintfFormat format, List<Slot> arguments) implements RecordItem {
        public Printf {
            arguments = List.copyOf(arguments);
        }
    }

    /** Print aggregations by number. */
    record Printa(Optional<PrintfFormat> format, List<Integer> aggregations) implements RecordItem {
        public Printa {
            aggregations = List.copyOf(aggregations);
        }
    }

    /**
     * Print bytes as they are.
     *
     * @param size how many of them, where that is known only when the clause runs
     */
    record Memory(Slot bytes, Optional<Slot> size) implements RecordItem {}

    /** Print what lies at an address, with its type. */
    record Print(Slot address, Slot value) implements RecordItem {}

    /** What an action of the command itself is told in the words of a format. */
    record Outside(Effect effect, PrintfFormat format, List<Slot> arguments) implements RecordItem {
        public Outside {
            arguments = List.copyOf(arguments);
        }
    }

    /** Change an option from here on. */
    record SetOption(Slot name, Optional<Slot> value) implements RecordItem {}

    /** Print what was speculated, or forget it; the tag is 0 where nothing was. */
    record Settled(boolean committed, Slot tag) implements RecordItem {}

    /** End the session with this status. */
    record Exit(Slot status) implements RecordItem {}

    /** {@code clear trunc normalize denormalize}. */
    record Operation(AggregationChange change, int aggregation, Optional<Slot> argument)
            implements RecordItem {}
}
