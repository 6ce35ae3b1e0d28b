package dev.dowse.bpf.program;

import java.util.Arrays;
import java.util.Optional;

/** Map types with their numbers in {@code enum bpf_map_type}. */
public enum MapType {
    HASH(1),
    ARRAY(2),
    PROG_ARRAY(3),
    PERF_EVENT_ARRAY(4),
    PERCPU_HASH(5),
    PERCPU_ARRAY(6),
    STACK_TRACE(7),
    LRU_HASH(9),
    ARRAY_OF_MAPS(12),
    RINGBUF(27),
    TASK_STORAGE(29);

    private final int number;

    MapType(int number) {
        this.number = number;
    }

    /** The type with this number; empty for one that Dowse has no use for. */
    public static Optional<MapType> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    public int number() {
        return number;
    }

    public boolean isPerCpu() {
        return this == PERCPU_HASH || this == PERCPU_ARRAY;
    }
}
