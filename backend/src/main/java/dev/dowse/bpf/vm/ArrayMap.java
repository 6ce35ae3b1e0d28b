package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An array, maybe per CPU: all elements are there from the start, zeroed (kernel/bpf/arraymap.c).
 */
final class ArrayMap implements VmMap.Keyed {
    private final MapSpec spec;
    private final ValueMemory values;

    ArrayMap(MapSpec spec, int cpus, Memory memory) {
        this.spec = spec;
        this.values = new ValueMemory(spec, cpus, memory, spec.maxEntries());
    }

    @Override
    public MapSpec spec() {
        return spec;
    }

    /** The address of the first value, for direct access. */
    long address() {
        return values.address(0, 0);
    }

    private static long index(ByteBuffer key) {
        return key.getInt(0) & 0xffffffffL;
    }

    @Override
    public long lookup(ByteBuffer key, int cpu) {
        long index = index(key);
        return index < spec.maxEntries() ? values.address((int) index, cpu) : 0;
    }

    @Override
    public long update(ByteBuffer key, ByteBuffer value, long flags, int cpu) {
        long index = index(key);
        if (Long.compareUnsigned(flags, EXIST) > 0) {
            return -Errno.EINVAL;
        }
        if (index >= spec.maxEntries()) {
            return -Errno.E2BIG;
        }
        if (flags == NO_EXIST) {
            return -Errno.EEXIST;
        }
        values.set((int) index, cpu, value);
        return 0;
    }

    @Override
    public long delete(ByteBuffer key) {
        return -Errno.EINVAL;
    }

    @Override
    public List<ByteBuffer> keys() {
        return IntStream.range(0, spec.maxEntries()).mapToObj(ArrayMap::key).toList();
    }

    private static ByteBuffer key(int index) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, index);
    }

    @Override
    public List<ByteBuffer> values(ByteBuffer key) {
        long index = index(key);
        return index < spec.maxEntries() ? values.values((int) index) : List.of();
    }
}
