package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.dowse.bpf.program.MapSpec;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A map in the kernel, held by a file descriptor until closed. */
public final class LoadedMap implements AutoCloseable {
    /** {@code BPF_ANY}: insert or replace. */
    private static final long ANY = 0;

    /** {@code BPF_NOEXIST}: insert only. */
    private static final long NO_EXIST = 1;

    /** {@code BPF_F_MMAPABLE}: user space shares the memory of an array (Linux 5.5). */
    static final int MMAPABLE = 1 << 10;

    private final MapSpec spec;
    private final Descriptor descriptor;
    private final int copies;
    private final int stride;

    private LoadedMap(MapSpec spec, Descriptor descriptor) {
        this.spec = spec;
        this.descriptor = descriptor;
        this.copies = spec.type().isPerCpu() ? Processors.possible() : 1;
        this.stride = spec.type().isPerCpu() ? (spec.valueSize() + 7) & -8 : spec.valueSize();
    }

    /** Makes the map, empty. */
    static LoadedMap create(MapSpec spec) throws KernelRefusal {
        try (BpfCall call = new BpfCall(BpfCommand.MAP_CREATE)) {
            call.put(0, spec.type().number())
                    .put(4, spec.keySize())
                    .put(8, spec.valueSize())
                    .put(12, spec.maxEntries())
                    .put(16, spec.flags())
                    .name(28, spec.name());
            long result = call.make();
            if (result < 0 && Errno.of(result) == Errno.EPERM && LockedMemory.raise()) {
                result = call.make();
            }
            if (result < 0) {
                throw Refusals.map(spec, result);
            }
            return new LoadedMap(spec, Descriptor.of(result));
        }
    }

    public MapSpec spec() {
        return spec;
    }

    int descriptor() {
        return descriptor.number();
    }

    /** Bytes that one element's value takes in a system call: all CPUs' values, padded to 8. */
    int bytesPerValue() {
        return stride * copies;
    }

    /** Stores {@code value} at {@code key}, on every CPU of a per-CPU map. */
    public void update(byte[] key, byte[] value) throws KernelRefusal {
        update(key, cpu -> value);
    }

    /** Stores what {@code values} yields for each CPU at {@code key} of a per-CPU map. */
    void update(byte[] key, IntFunction<byte[]> values) throws KernelRefusal {
        long result = store(key, values, ANY);
        if (result < 0) {
            throw Refusals.element("store into", spec, result);
        }
    }

    /** Stores {@code value} unless {@code key} is there; false where the map is full. */
    public boolean insert(byte[] key, byte[] value) throws KernelRefusal {
        long result = store(key, cpu -> value, NO_EXIST);
        if (result == 0 || Errno.of(result) == Errno.EEXIST) {
            return true;
        }
        if (Errno.of(result) == Errno.E2BIG) {
            return false;
        }
        throw Refusals.element("store into", spec, result);
    }

    private long store(byte[] key, IntFunction<byte[]> values, long flags) {
        try (BpfCall call = new BpfCall(BpfCommand.MAP_UPDATE_ELEM)) {
            MemorySegment all = call.memory(Math.max(bytesPerValue(), 1));
            for (int copy = 0; copy < copies; copy++) {
                byte[] value = values.apply(copy);
                MemorySegment.copy(value, 0, all, JAVA_BYTE, (long) copy * stride, value.length);
            }
            return call.put(0, descriptor.number())
                    .copy(8, key)
                    .point(16, all)
                    .putLong(24, flags)
                    .make();
        }
    }

    /** The value at {@code key}, one buffer a CPU; empty where there is none. */
    public Optional<List<ByteBuffer>> lookup(byte[] key) throws KernelRefusal {
        try (BpfCall call = new BpfCall(BpfCommand.MAP_LOOKUP_ELEM)) {
            MemorySegment value = call.memory(Math.max(bytesPerValue(), 1));
            long result = call.put(0, descriptor.number()).copy(8, key).point(16, value).make();
            if (result < 0) {
                if (Errno.of(result) == Errno.ENOENT) {
                    return Optional.empty();
                }
                throw Refusals.element("read", spec, result);
            }
            return Optional.of(values(value, 0));
        }
    }

    /** Removes {@code key}; nothing happens where it is not there. */
    public void remove(byte[] key) throws KernelRefusal {
        try (BpfCall call = new BpfCall(BpfCommand.MAP_DELETE_ELEM)) {
            long result = call.put(0, descriptor.number()).copy(8, key).make();
            if (result < 0 && Errno.of(result) != Errno.ENOENT) {
                throw Refusals.element("remove from", spec, result);
            }
        }
    }

    /** All elements of a hash, in no particular order; those that come or go meanwhile may miss. */
    public List<MapElement> elements() throws KernelRefusal {
        return new MapReading(this).elements();
    }

    /** Copies one element's values out of what a system call wrote at {@code offset}. */
    List<ByteBuffer> values(MemorySegment memory, long offset) {
        List<ByteBuffer> values = new ArrayList<>(copies);
        for (int copy = 0; copy < copies; copy++) {
            values.add(bytes(memory, offset + (long) copy * stride, spec.valueSize()));
        }
        return values;
    }

    static ByteBuffer bytes(MemorySegment memory, long offset, int length) {
        byte[] copy = memory.asSlice(offset, length).toArray(JAVA_BYTE);
        return ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Maps memory of this map: a ring buffer, or an array made with {@link #MMAPABLE}. */
    SharedMemory share(long offset, long size, boolean writable) throws KernelRefusal {
        return writable
                ? SharedMemory.writable(descriptor, offset, size)
                : SharedMemory.readable(descriptor, offset, size);
    }

    @Override
    public void close() {
        descriptor.close();
    }
}
