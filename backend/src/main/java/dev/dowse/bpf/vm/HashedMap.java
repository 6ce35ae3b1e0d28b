package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash, maybe per CPU (kernel/bpf/hashtab.c). As in the kernel, replacing a value gives its key
 * another element, and an element that was given up is used again at the earliest when the program
 * that saw it has ended: its address may still be in a register.
 */
final class HashedMap implements VmMap.Keyed {
    private final MapSpec spec;
    private final ValueMemory values;
    private final Map<Key, Integer> elements = new LinkedHashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Deque<Integer> givenUp = new ArrayDeque<>();
    private int used;

    /** The bytes of a key, with the equality of bytes. */
    private static final class Key {
        private final byte[] bytes;

        Key(ByteBuffer key, int size) {
            bytes = new byte[size];
            key.get(0, bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    HashedMap(MapSpec spec, int cpus, Memory memory) {
        this.spec = spec;
        this.values = new ValueMemory(spec, cpus, memory, 0);
    }

    @Override
    public MapSpec spec() {
        return spec;
    }

    /** No program holds an address of this map any more. */
    void release() {
        free.addAll(givenUp);
        givenUp.clear();
    }

    private Key key(ByteBuffer key) {
        return new Key(key, spec.keySize());
    }

    @Override
    public long lookup(ByteBuffer key, int cpu) {
        Integer element = elements.get(key(key));
        return element == null ? 0 : values.address(element, cpu);
    }

    @Override
    public long update(ByteBuffer bytes, ByteBuffer value, long flags, int cpu) {
        Key key = key(bytes);
        Integer element = elements.get(key);
        if (Long.compareUnsigned(flags, EXIST) > 0) {
            return -Errno.EINVAL;
        }
        if (element != null && flags == NO_EXIST) {
            return -Errno.EEXIST;
        }
        if (element == null && flags == EXIST) {
            return -Errno.ENOENT;
        }
        if (element != null && spec.type().isPerCpu()) {
            values.set(element, cpu, value);
            return 0;
        }
        return put(key, value, cpu);
    }

    private long put(Key key, ByteBuffer value, int cpu) {
        if (!elements.containsKey(key) && elements.size() >= spec.maxEntries()) {
            return -Errno.E2BIG;
        }
        int element = free.isEmpty() ? used : free.remove();
        if (!values.reach(element)) {
            return -Errno.ENOMEM;
        }
        used = Math.max(used, element + 1);
        values.zero(element);
        values.set(element, cpu, value);
        Integer before = elements.put(key, element);
        if (before != null) {
            givenUp.add(before);
        }
        return 0;
    }

    @Override
    public long delete(ByteBuffer key) {
        Integer element = elements.remove(key(key));
        if (element == null) {
            return -Errno.ENOENT;
        }
        givenUp.add(element);
        return 0;
    }

    @Override
    public List<ByteBuffer> keys() {
        return elements.keySet().stream()
                .map(key -> ByteBuffer.wrap(key.bytes.clone()).order(ByteOrder.LITTLE_ENDIAN))
                .toList();
    }

    @Override
    public List<ByteBuffer> values(ByteBuffer key) {
        Integer element = elements.get(key(key));
        return element == null ? List.of() : values.values(element);
    }
}
