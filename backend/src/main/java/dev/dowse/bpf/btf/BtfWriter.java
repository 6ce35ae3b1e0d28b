package dev.dowse.bpf.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the BTF of programs: their functions, the texts that their line records name, and in an
 * ELF file the maps. Type 1 is {@code int}, type 2 a function without parameters that returns it;
 * others follow.
 */
public final class BtfWriter {
    private static final int HEADER_SIZE = 24;
    private static final int INT = 1;
    private static final int RETURNS_INT = 2;
    private static final int POINTER_BYTES = 8;

    /** {@code BTF_VAR_GLOBAL_ALLOCATED}. */
    private static final int GLOBAL = 1;

    private static final int SIGNED = 1 << 24;

    private final ByteArrayOutputStream types = new ByteArrayOutputStream();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new HashMap<>();
    private int lastType;

    public BtfWriter() {
        string("");
        type("int", BtfKind.INT, 0, 4, words(SIGNED | 32));
        type("", BtfKind.FUNC_PROTO, INT);
    }

    /** The offset of {@code text} in the string section; zero characters in it are dropped. */
    public int string(String text) {
        return offsets.computeIfAbsent(
                text.replace("\0", ""),
                clean -> {
                    int offset = strings.size();
                    strings.writeBytes(clean.getBytes(StandardCharsets.UTF_8));
                    strings.write(0);
                    return offset;
                });
    }

    /** The type id of a static function of this name, which must be a C identifier. */
    public int function(String name) {
        return type(name, BtfKind.FUNC, RETURNS_INT);
    }

    /**
     * A map as libbpf wants it described: a variable whose type has for each number a pointer to an
     * array of so many elements.
     *
     * @param attributes {@code type}, {@code key_size} and their like
     * @return the variable
     */
    public int map(String name, Map<String, Integer> attributes) {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        int bits = 0;
        for (Map.Entry<String, Integer> each : attributes.entrySet()) {
            int array = type("", BtfKind.ARRAY, 0, 0, words(INT, INT, each.getValue()));
            int pointer = type("", BtfKind.PTR, array);
            members.writeBytes(words(string(each.getKey()), pointer, bits));
            bits += POINTER_BYTES * 8;
        }
        int struct = type("", BtfKind.STRUCT, attributes.size(), bits / 8, members.toByteArray());
        return type(name, BtfKind.VAR, 0, struct, words(GLOBAL));
    }

    /** A section of variables, one after the other, of so many bytes. */
    public void section(String name, List<Integer> variables, List<Integer> sizes) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        int offset = 0;
        for (int i = 0; i < variables.size(); i++) {
            entries.writeBytes(words(variables.get(i), offset, sizes.get(i)));
            offset += sizes.get(i);
        }
        type(name, BtfKind.DATASEC, variables.size(), offset, entries.toByteArray());
    }

    /** The bytes that {@link #map} takes in the section, for so many attributes. */
    public static int mapBytes(int attributes) {
        return POINTER_BYTES * attributes;
    }

    /** The whole blob, as BPF_BTF_LOAD takes it. */
    public byte[] bytes() {
        return ByteBuffer.allocate(HEADER_SIZE + types.size() + strings.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xeb9f)
                .put((byte) 1)
                .put((byte) 0)
                .putInt(HEADER_SIZE)
                .putInt(0)
                .putInt(types.size())
                .putInt(types.size())
                .putInt(strings.size())
                .put(types.toByteArray())
                .put(strings.toByteArray())
                .array();
    }

    private int type(String name, BtfKind kind, int sizeOrType) {
        return type(name, kind, 0, sizeOrType, new byte[0]);
    }

    private int type(String name, BtfKind kind, int entries, int sizeOrType, byte[] tail) {
        types.writeBytes(words(string(name), kind.ordinal() << 24 | entries, sizeOrType));
        types.writeBytes(tail);
        return ++lastType;
    }

    private static byte[] words(int... words) {
        ByteBuffer buffer = ByteBuffer.allocate(words.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : words) {
            buffer.putInt(word);
        }
        return buffer.array();
    }
}
