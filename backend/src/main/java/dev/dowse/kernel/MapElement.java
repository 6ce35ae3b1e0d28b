package dev.dowse.kernel;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One element read from a map: copies, little-endian.
 *
 * @param values one buffer for each possible CPU of a per-CPU map, else one
 */
public record MapElement(ByteBuffer key, List<ByteBuffer> values) {
    public MapElement {
        values = List.copyOf(values);
    }
}
