package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map of the embedded machine. Values are regions of its memory, one for each CPU where needed.
 */
public sealed interface VmMap {
    MapSpec spec();

    /** A keyed map: its values have addresses. */
    sealed interface Keyed extends VmMap {
        /** The address of the value for {@code key} on {@code cpu}; 0 without. */
        long lookup(ByteBuffer key, int cpu);

        /** Stores a value for {@code cpu}; 0 or a negative error number of Linux. */
        long update(ByteBuffer key, ByteBuffer value, long flags, int cpu);

        /** Removes a key; 0 or a negative error number. */
        long delete(ByteBuffer key);

        /** The keys there are, in the order they came. */
        List<ByteBuffer> keys();

        /** The value for a key on each CPU; one for maps that are not per CPU. */
        List<ByteBuffer> values(ByteBuffer key);
    }

    /** {@code BPF_NOEXIST}: only where the key is not there. */
    long NO_EXIST = 1;

    /** {@code BPF_EXIST}: only where the key is there. */
    long EXIST = 2;

    /** An array, maybe per CPU: all elements are there from the start, zeroed. */
    final class ArrayMap implements Keyed {
        private final MapSpec spec;
        private final List<ByteBuffer> perCpu = new ArrayList<>();
        private final List<Long> addresses = new ArrayList<>();
        private final int stride;

        ArrayMap(MapSpec spec, int cpus, Memory memory) {
            this.spec = spec;
            this.stride = spec.valueSize() + 7 & ~7;
            for (int i = 0; i < (spec.type().isPerCpu() ? cpus : 1); i++) {
                ByteBuffer bytes =
                        ByteBuffer.allocate(Math.multiplyExact(stride, spec.maxEntries()))
                                .order(ByteOrder.LITTLE_ENDIAN);
                perCpu.add(bytes);
                addresses.add(memory.map(bytes));
            }
        }

        @Override
        public MapSpec spec() {
            return spec;
        }

        private long index(ByteBuffer key) {
            return key.getInt(0) & 0xffffffffL;
        }

        /** The address of the only value, for direct access. */
        long address() {
            return addresses.getFirst();
        }

        @Override
        public long lookup(ByteBuffer key, int cpu) {
            long index = index(key);
            return index < spec.maxEntries()
                    ? addresses.get(perCpu.size() == 1 ? 0 : cpu) + index * stride
                    : 0;
        }

        @Override
        public long update(ByteBuffer key, ByteBuffer value, long flags, int cpu) {
            long index = index(key);
            if (index >= spec.maxEntries()) {
                return -Errno.E2BIG;
            }
            if (flags == NO_EXIST) {
                return -Errno.EEXIST;
            }
            perCpu.get(perCpu.size() == 1 ? 0 : cpu)
                    .put((int) index * stride, value, 0, spec.valueSize());
            return 0;
        }

        @Override
        public long delete(ByteBuffer key) {
            return -Errno.EINVAL;
        }

        @Override
        public List<ByteBuffer> keys() {
            List<ByteBuffer> keys = new ArrayList<>();
            for (int i = 0; i < spec.maxEntries(); i++) {
                keys.add(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, i));
            }
            return keys;
        }

        @Override
        public List<ByteBuffer> values(ByteBuffer key) {
            int start = (int) index(key) * stride;
            return perCpu.stream()
                    .map(b -> b.slice(start, spec.valueSize()).order(ByteOrder.LITTLE_ENDIAN))
                    .toList();
        }
    }

    /** A hash, maybe per CPU. An element keeps its memory as long as its key is there. */
    final class HashMapOfRegions implements Keyed {
        /** An element: its values, and where programs see them, by CPU. */
        private record Element(List<ByteBuffer> values, List<Long> addresses) {}

        private final MapSpec spec;
        private final int cpus;
        private final Memory memory;
        private final Map<ByteBuffer, Element> elements = new LinkedHashMap<>();

        HashMapOfRegions(MapSpec spec, int cpus, Memory memory) {
            this.spec = spec;
            this.cpus = spec.type().isPerCpu() ? cpus : 1;
            this.memory = memory;
        }

        @Override
        public MapSpec spec() {
            return spec;
        }

        private static ByteBuffer copy(ByteBuffer bytes, int size) {
            ByteBuffer copy = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            copy.put(0, bytes, 0, size);
            return copy;
        }

        @Override
        public long lookup(ByteBuffer key, int cpu) {
            Element element = elements.get(key);
            return element == null ? 0 : element.addresses.get(cpus == 1 ? 0 : cpu);
        }

        @Override
        public long update(ByteBuffer key, ByteBuffer value, long flags, int cpu) {
            Element element = elements.get(key);
            if (element != null && flags == NO_EXIST) {
                return -Errno.EEXIST;
            }
            if (element == null && flags == EXIST) {
                return -Errno.ENOENT;
            }
            if (element == null) {
                if (elements.size() >= spec.maxEntries()) {
                    return -Errno.E2BIG;
                }
                element = make();
                elements.put(copy(key, spec.keySize()), element);
            }
            element.values.get(cpus == 1 ? 0 : cpu).put(0, value, 0, spec.valueSize());
            return 0;
        }

        private Element make() {
            List<ByteBuffer> values = new ArrayList<>();
            List<Long> addresses = new ArrayList<>();
            for (int i = 0; i < cpus; i++) {
                ByteBuffer value =
                        ByteBuffer.allocate(spec.valueSize()).order(ByteOrder.LITTLE_ENDIAN);
                values.add(value);
                addresses.add(memory.map(value));
            }
            return new Element(values, addresses);
        }

        @Override
        public long delete(ByteBuffer key) {
            Element gone = elements.remove(key);
            if (gone == null) {
                return -Errno.ENOENT;
            }
            gone.addresses.forEach(memory::unmap);
            return 0;
        }

        @Override
        public List<ByteBuffer> keys() {
            return List.copyOf(elements.keySet());
        }

        @Override
        public List<ByteBuffer> values(ByteBuffer key) {
            return Optional.ofNullable(elements.get(key)).map(Element::values).orElse(List.of());
        }
    }

    /** A ring buffer: records wait in order until somebody takes them. */
    final class Ring implements VmMap {
        private static final int HEADER = 8;

        private final MapSpec spec;
        private final Deque<byte[]> records = new ArrayDeque<>();
        private int used;

        Ring(MapSpec spec) {
            this.spec = spec;
        }

        @Override
        public MapSpec spec() {
            return spec;
        }

        long output(ByteBuffer data, int size) {
            int room = HEADER + (size + 7 & ~7);
            if (room > spec.maxEntries() - used) {
                return -Errno.EAGAIN;
            }
            byte[] record = new byte[size];
            data.get(0, record);
            records.add(record);
            used += room;
            return 0;
        }

        /** Takes all records out, the oldest first. */
        public List<ByteBuffer> drain() {
            List<ByteBuffer> out =
                    records.stream()
                            .map(r -> ByteBuffer.wrap(r).order(ByteOrder.LITTLE_ENDIAN))
                            .toList();
            records.clear();
            used = 0;
            return out;
        }
    }

    /** Makes a map and stores its initial elements; an unsupported type is named. */
    static VmMap make(MapSpec spec, int cpus, Memory memory) {
        VmMap map =
                switch (spec.type()) {
                    case ARRAY, PERCPU_ARRAY -> new ArrayMap(spec, cpus, memory);
                    case HASH, PERCPU_HASH -> new HashMapOfRegions(spec, cpus, memory);
                    case RINGBUF -> new Ring(spec);
                    case PROG_ARRAY,
                            PERF_EVENT_ARRAY,
                            STACK_TRACE,
                            LRU_HASH,
                            ARRAY_OF_MAPS,
                            TASK_STORAGE ->
                            throw new UnsupportedMap(spec.name() + " is of type " + spec.type());
                };
        if (map instanceof Keyed keyed) {
            for (MapSpec.Entry entry : spec.initial()) {
                for (int cpu = 0; cpu < cpus; cpu++) {
                    keyed.update(
                            ByteBuffer.wrap(entry.key()).order(ByteOrder.LITTLE_ENDIAN),
                            ByteBuffer.wrap(Arrays.copyOf(entry.value(), spec.valueSize())),
                            0,
                            cpu);
                }
            }
        }
        return map;
    }

    /** A map type that this machine does not have. */
    final class UnsupportedMap extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnsupportedMap(String message) {
            super(message);
        }
    }
}
