package dev.dowse.layout;

import dev.dowse.catalog.Action;
import java.util.List;

/**
 * The one record that a firing of a clause makes: all its data items.
 *
 * @param clause index of the clause
 * @param emitted false for a clause that records nothing, such as one that only assigns
 * @param size bytes with the header, a multiple of 8
 * @param items in the order of the text; item n belongs to bit n of the executed mask
 */
public record RecordSchema(int clause, boolean emitted, int size, List<RecordItem> items) {
    public RecordSchema {
        items = List.copyOf(items);
    }

    /** Whether an action that is no statement of its own is an item of its clause's record. */
    public static boolean leavesData(Action action) {
        return RecordPlan.leavesData(action);
    }
}
