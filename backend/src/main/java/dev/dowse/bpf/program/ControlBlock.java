package dev.dowse.bpf.program;

/**
 * The layout of the one value of the CONTROL map, shared by programs and session: offsets in bytes,
 * little-endian.
 */
public final class ControlBlock {
    /**
     * u32: {@link #INACTIVE} until BEGIN ran, then {@link #ACTIVE}, {@link #DRAINING} after exit().
     */
    public static final int ACTIVITY = 0;

    /** s32: the status given to exit(). */
    public static final int EXIT_STATUS = 4;

    /** s64: nanoseconds to add to the monotonic clock for wall-clock time, set by the session. */
    public static final int WALL_OFFSET = 8;

    /**
     * u32, bits {@link #SECOND} and {@link #MOVING}, set by the session: which of the two maps of
     * each array programs work in.
     */
    public static final int SPACE = 16;

    /**
     * u64: how much of the maps in use programs have filled since the session last set it to zero,
     * where {@link #WHOLE} is as much as one map takes. It has a cache line of its own, since
     * programs write it and read the others at every firing.
     */
    public static final int FILLED = 128;

    public static final int SIZE = 136;

    /** Of each two maps the second is in use. */
    public static final int SECOND = 1;

    /** What is not in the map in use may be in the other. */
    public static final int MOVING = 2;

    /** What {@link #FILLED} says of maps that were filled once. */
    public static final long WHOLE = 1L << 32;

    /** No probe but BEGIN does anything. */
    public static final int INACTIVE = 0;

    /** Probes fire. */
    public static final int ACTIVE = 1;

    /** exit() was called or the session stops: only END does anything. */
    public static final int DRAINING = 2;

    private ControlBlock() {}

    /** What one element adds to {@link #FILLED}. */
    public static long filledBy(int entries) {
        return (WHOLE + entries - 1) / entries;
    }
}
