package dev.dowse.codegen;

import dev.dowse.source.RawText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of the one value of the CONSTANTS map: strings, tables, zeros. Everything starts at a
 * multiple of 8 and ends with zeros up to the next, so that programs read whole words.
 */
final class ConstantPool {
    private final int strsize;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<ByteBuffer, Integer> known = new HashMap<>();
    private boolean used;

    /**
     * @param zeros how many zeros to begin with, a multiple of 8
     */
    ConstantPool(int strsize, int zeros) {
        this.strsize = strsize;
        bytes.writeBytes(new byte[zeros]);
    }

    /** The bytes of a string constant: cut to {@code strsize}, ended by zeros to a whole word. */
    byte[] text(String value) {
        byte[] whole = RawText.bytes(value);
        int length = Math.min(whole.length, strsize);
        return Arrays.copyOf(Arrays.copyOf(whole, length), (length + 8) & ~7);
    }

    /** Where {@code data}, a multiple of 8 bytes, lies. */
    int offset(byte[] data) {
        used = true;
        return known.computeIfAbsent(
                ByteBuffer.wrap(data),
                key -> {
                    int at = bytes.size();
                    bytes.writeBytes(data);
                    return at;
                });
    }

    /** Where at least as many zeros lie as the constructor was asked for. */
    int zeros() {
        used = true;
        return 0;
    }

    /** True where nothing was asked for, so that no map is needed. */
    boolean isUnused() {
        return !used;
    }

    byte[] value() {
        return bytes.toByteArray();
    }
}
