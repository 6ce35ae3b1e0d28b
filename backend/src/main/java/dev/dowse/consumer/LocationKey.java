package dev.dowse.consumer;

import dev.dowse.layout.Slot;
import dev.dowse.types.Location;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack or symbol as the component of a key.
 *
 * @param words the process, where there is one, and the addresses
 */
record LocationKey(boolean isStack, List<Long> words) implements Comparable<LocationKey> {
    LocationKey {
        words = List.copyOf(words);
    }

    static LocationKey of(Location location, ByteBuffer data, Slot slot) {
        List<Long> words = new ArrayList<>();
        for (int at = 0; at < slot.size(); at += Long.BYTES) {
            words.add(data.getLong(slot.offset() + at));
        }
        return new LocationKey(location.kind().isStack(), words);
    }

    /** Symbols by number; stacks byte by byte as they lie in memory, as dtrace does. */
    @Override
    public int compareTo(LocationKey other) {
        for (int i = 0; i < Math.min(words.size(), other.words.size()); i++) {
            int order = Long.compareUnsigned(ranked(i), other.ranked(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(words.size(), other.words.size());
    }

    private long ranked(int index) {
        return isStack ? Long.reverseBytes(words.get(index)) : words.get(index);
    }
}
