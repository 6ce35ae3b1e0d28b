package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of one map in one region: numbered elements, each with a value for every CPU that has
 * one. The region grows with the elements that are used; addresses stay.
 */
final class ValueMemory {
    /** What a map may take at most, like the memory limit of a control group. */
    private static final long MOST_BYTES = 1 << 30;

    private final MapSpec spec;
    private final Memory memory;
    private final int cpus;
    private final long stride;
    private final long address;
    private byte[] bytes;

    /**
     * @param elements how many there are from the start
     */
    ValueMemory(MapSpec spec, int cpus, Memory memory, int elements) {
        this.spec = spec;
        this.memory = memory;
        this.cpus = spec.type().isPerCpu() ? cpus : 1;
        this.stride = spec.valueSize() + 7L & ~7L;
        if (!fits(elements)) {
            throw new VmMap.UnsupportedMap(
                    spec.name() + " would take more than " + MOST_BYTES + " bytes");
        }
        this.bytes = new byte[(int) (stride * elements * this.cpus)];
        this.address = memory.map(bytes);
    }

    private boolean fits(long elements) {
        return elements <= MOST_BYTES / Math.max(1, cpus * stride);
    }

    /** Makes room for an element; false where the map would become too large. */
    boolean reach(int element) {
        long needed = (element + 1L) * cpus * stride;
        if (needed <= bytes.length) {
            return true;
        }
        if (!fits(element + 1L)) {
            return false;
        }
        bytes =
                Arrays.copyOf(
                        bytes, (int) Math.min(Math.max(needed, 2L * bytes.length), MOST_BYTES));
        memory.replace(address, bytes);
        return true;
    }

    private int offset(int element, int cpu) {
        return (int) (((long) element * cpus + (cpus == 1 ? 0 : cpu)) * stride);
    }

    long address(int element, int cpu) {
        return address + offset(element, cpu);
    }

    void set(int element, int cpu, ByteBuffer value) {
        value.get(0, bytes, offset(element, cpu), spec.valueSize());
    }

    /** Clears an element on every CPU. */
    void zero(int element) {
        Arrays.fill(bytes, offset(element, 0), offset(element + 1, 0), (byte) 0);
    }

    /** The value of an element on each CPU; views, valid until the map grows. */
    List<ByteBuffer> values(int element) {
        return IntStream.range(0, cpus)
                .mapToObj(cpu ->
                        ByteBuffer.wrap(bytes)
                                .slice(offset(element, cpu), spec.valueSize())
                                .order(ByteOrder.LITTLE_ENDIAN))
                .toList();
    }
}
