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

    public static final int SIZE = 16;

    /** No probe but BEGIN does anything. */
    public static final int INACTIVE = 0;

    /** Probes fire. */
    public static final int ACTIVE = 1;

    /** exit() was called or the session stops: only END does anything. */
    public static final int DRAINING = 2;

    private ControlBlock() {}
}
