package dev.dowse.bpf.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The records that tie instructions to functions ({@code struct bpf_func_info}, 8 bytes) and to
 * source lines ({@code struct bpf_line_info}, 16 bytes).
 */
public final class LineRecords {
    public static final int FUNCTION_SIZE = 8;
    public static final int LINE_SIZE = 16;

    private static final int MAX_COLUMN = (1 << 10) - 1;
    private static final int MAX_LINE = (1 << 22) - 1;

    private final List<int[]> functions = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();

    /** A function starts at {@code slot}; in ascending order, the first at 0. */
    public void function(int slot, int type) {
        functions.add(new int[] {slot, type});
    }

    /**
     * A line starts at {@code slot}; in ascending order, the first at 0.
     *
     * @param file offset of the file's name in the string section
     * @param text offset of the line's text
     */
    public void line(int slot, int file, int text, int line, int column) {
        int place = Math.min(line, MAX_LINE) << 10 | Math.min(column, MAX_COLUMN);
        lines.add(new int[] {slot, file, text, place});
    }

    public int functionCount() {
        return functions.size();
    }

    public int lineCount() {
        return lines.size();
    }

    public byte[] functionBytes() {
        return bytes(functions, FUNCTION_SIZE);
    }

    public byte[] lineBytes() {
        return bytes(lines, LINE_SIZE);
    }

    private static byte[] bytes(List<int[]> records, int size) {
        ByteBuffer buffer =
                ByteBuffer.allocate(records.size() * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int[] record : records) {
            for (int word : record) {
                buffer.putInt(word);
            }
        }
        return buffer.array();
    }
}
