package dev.dowse.bpf.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The section {@code .BTF.ext} of an ELF file: the line records of each section with code. */
public final class BtfExtension {
    private static final int HEADER_SIZE = 24;

    private final ByteArrayOutputStream functions = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /**
     * Adds the records of a section; their places are bytes here, not slots.
     *
     * @param name offset of the section's name in the BTF's strings
     */
    public void section(int name, LineRecords records) {
        add(functions, LineRecords.FUNCTION_SIZE, name, records.functionBytes());
        add(lines, LineRecords.LINE_SIZE, name, records.lineBytes());
    }

    /** The size of a record comes once, before all; where there is none, nothing. */
    private static void add(ByteArrayOutputStream to, int size, int name, byte[] records) {
        if (records.length > 0) {
            to.writeBytes(to.size() == 0 ? words(size) : words());
            to.writeBytes(words(name, records.length / size));
            to.writeBytes(records);
        }
    }

    /** The whole section. */
    public byte[] bytes() {
        return ByteBuffer.allocate(HEADER_SIZE + functions.size() + lines.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xeb9f)
                .put((byte) 1)
                .put((byte) 0)
                .putInt(HEADER_SIZE)
                .putInt(0)
                .putInt(functions.size())
                .putInt(functions.size())
                .putInt(lines.size())
                .put(functions.toByteArray())
                .put(lines.toByteArray())
                .array();
    }

    private static byte[] words(int... words) {
        ByteBuffer buffer = ByteBuffer.allocate(words.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : words) {
            buffer.putInt(word);
        }
        return buffer.array();
    }
}
