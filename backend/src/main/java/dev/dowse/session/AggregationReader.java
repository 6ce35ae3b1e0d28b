package dev.dowse.session;

import java.nio.ByteBuffer;
import java.util.List;

/** Reads the maps of a running or ended session, for the consumer's snapshots. */
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
}
