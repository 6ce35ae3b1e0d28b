package dev.dowse.layout;

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
}
