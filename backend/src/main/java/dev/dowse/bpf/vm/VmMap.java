package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** A map of the embedded machine. The values of one map are one region of its memory. */
public sealed interface VmMap {
    MapSpec spec();

    /** A keyed map: its values have addresses. */
    sealed interface Keyed extends VmMap permits ArrayMap, HashedMap {
        /** The address of the value for {@code key} on {@code cpu}; 0 without. */
        long lookup(ByteBuffer key, int cpu);

        /** Stores a value for {@code cpu}; 0 or a negative error number of Linux. */
        long update(ByteBuffer key, ByteBuffer value, long flags, int cpu);

        /** Removes a key; 0 or a negative error number. */
        long delete(ByteBuffer key);

        /** The keys there are, in the order they came. */
        List<ByteBuffer> keys();

        /**
         * The value for a key on each CPU, to be read or written at once; one for maps that are not
         * per CPU, none where the key is not there.
         */
        List<ByteBuffer> values(ByteBuffer key);
    }

    /** A ring buffer: records wait in order until somebody takes them. */
    sealed interface Ring extends VmMap permits RingMap {
        /** Takes all records out, the oldest first. */
        List<ByteBuffer> drain();
    }

    /** Programs that others go on in; the machine fills it with the object's own. */
    sealed interface Programs extends VmMap permits ProgramMap {}

    /** {@code BPF_NOEXIST}: only where the key is not there. */
    long NO_EXIST = 1;

    /** {@code BPF_EXIST}: only where the key is there. */
    long EXIST = 2;

    /**
     * Makes a map and stores its initial elements.
     *
     * @throws UnsupportedMap for a type or size that this machine does not have
     */
    static VmMap make(MapSpec spec, int cpus, Memory memory) {
        VmMap map =
                switch (spec.type()) {
                    case ARRAY, PERCPU_ARRAY -> new ArrayMap(spec, cpus, memory);
                    case HASH, PERCPU_HASH -> new HashedMap(spec, cpus, memory);
                    case RINGBUF -> new RingMap(spec);
                    case PROG_ARRAY -> new ProgramMap(spec);
                    case PERF_EVENT_ARRAY, STACK_TRACE, LRU_HASH, ARRAY_OF_MAPS, TASK_STORAGE ->
                            throw new UnsupportedMap(spec.name() + " is of type " + spec.type());
                };
        if (map instanceof Keyed keyed) {
            for (MapSpec.Entry entry : spec.initial()) {
                ByteBuffer key = ByteBuffer.wrap(entry.key()).order(ByteOrder.LITTLE_ENDIAN);
                byte[] value = Arrays.copyOf(entry.value(), spec.valueSize());
                for (int cpu = 0; cpu < cpus; cpu++) {
                    keyed.update(key, ByteBuffer.wrap(value), 0, cpu);
                }
            }
        }
        return map;
    }

    /** A map that this machine cannot have. */
    final class UnsupportedMap extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnsupportedMap(String message) {
            super(message);
        }
    }
}
