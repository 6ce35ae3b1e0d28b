package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * One call of bpf(2): the {@code union bpf_attr} and the memory it points to, all freed by close.
 * Offsets are those of {@code include/uapi/linux/bpf.h}; the tail that a kernel does not know is
 * zero, as it demands.
 */
final class BpfCall implements AutoCloseable {
    private static final int SIZE = 144;
    private static final int NAME_LENGTH = 15;

    private final BpfCommand command;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment attributes = arena.allocate(SIZE, 8);

    BpfCall(BpfCommand command) {
        this.command = command;
    }

    BpfCall put(int offset, int value) {
        attributes.set(JAVA_INT, offset, value);
        return this;
    }

    BpfCall putLong(int offset, long value) {
        attributes.set(JAVA_LONG, offset, value);
        return this;
    }

    /** A pointer to memory of the caller's. */
    BpfCall point(int offset, MemorySegment memory) {
        return putLong(offset, memory.address());
    }

    /** A pointer to a copy of {@code bytes}. */
    BpfCall copy(int offset, byte[] bytes) {
        MemorySegment memory = memory(Math.max(bytes.length, 1));
        MemorySegment.copy(bytes, 0, memory, JAVA_BYTE, 0, bytes.length);
        return point(offset, memory);
    }

    BpfCall text(int offset, String text) {
        return point(offset, arena.allocateFrom(text));
    }

    /** An object's name in place, cut to the kernel's 15 characters of {@code [A-Za-z0-9_.]}. */
    BpfCall name(int offset, String name) {
        byte[] bytes = name.replaceAll("[^A-Za-z0-9_.]", "_").getBytes(StandardCharsets.US_ASCII);
        int length = Math.min(bytes.length, NAME_LENGTH);
        MemorySegment.copy(bytes, 0, attributes, JAVA_BYTE, offset, length);
        return this;
    }

    /** Zeroed memory that lives as long as this call. */
    MemorySegment memory(long bytes) {
        return arena.allocate(bytes, 8);
    }

    int value(int offset) {
        return attributes.get(JAVA_INT, offset);
    }

    /** The result, or the negative errno. Can be made again with changed attributes. */
    long make() {
        return SystemCalls.call(
                SystemCall.BPF, command.number(), attributes.address(), SIZE, 0, 0, 0);
    }

    @Override
    public void close() {
        arena.close();
    }
}
