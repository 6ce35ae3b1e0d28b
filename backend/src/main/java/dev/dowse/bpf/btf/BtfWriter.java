package dev.dowse.bpf.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the BTF of one program: its functions and the texts that its line records name. Type 1 is
 * {@code int}, type 2 a function without parameters that returns it; functions follow.
 */
public final class BtfWriter {
    private static final int HEADER_SIZE = 24;
    private static final int RETURNS_INT = 2;
    private static final int SIGNED = 1 << 24;

    private final ByteArrayOutputStream types = new ByteArrayOutputStream();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new HashMap<>();
    private int lastType = RETURNS_INT;

    public BtfWriter() {
        string("");
        type("int", BtfKind.INT, 4);
        words(SIGNED | 32);
        type("", BtfKind.FUNC_PROTO, 1);
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
        type(name, BtfKind.FUNC, RETURNS_INT);
        return ++lastType;
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

    private void type(String name, BtfKind kind, int sizeOrType) {
        words(string(name), kind.ordinal() << 24, sizeOrType);
    }

    private void words(int... words) {
        ByteBuffer buffer = ByteBuffer.allocate(words.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : words) {
            buffer.putInt(word);
        }
        types.writeBytes(buffer.array());
    }
}
