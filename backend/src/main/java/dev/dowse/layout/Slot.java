package dev.dowse.layout;

import dev.dowse.types.Type;

/**
 * Where one value lies: bytes from the start of its record, key or block. A string takes {@code
 * strsize + 1} bytes, in keys of aggregations often fewer, zero-padded; everything else its natural
 * size and alignment, little-endian.
 */
public record Slot(Type type, int offset, int size) {
    public int end() {
        return offset + size;
    }
}
