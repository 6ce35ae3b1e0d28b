package dev.dowse.session;

import java.nio.ByteBuffer;
import java.util.List;

/** Reads, and on the author's request changes, the aggregation maps of a session. */
public interface AggregationReader {
    /**
     * One element of a per-CPU map.
     *
     * @param key little-endian, {@code keySize} bytes
     * @param values one buffer a CPU, {@code valueSize} bytes each
     */
    record Element(ByteBuffer key, List<ByteBuffer> values) {
        public Element {
            values = List.copyOf(values);
        }
    }

    /** All elements of the map with this index in the object, in no particular order. */
    List<Element> elements(int map);

    /** Sets the values of {@code key} to zero on every CPU, as {@code clear()} does. */
    void zero(int map, ByteBuffer key);

    /** Removes {@code key}, as {@code trunc()} does. */
    void remove(int map, ByteBuffer key);
}
