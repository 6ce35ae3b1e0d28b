package dev.dowse.bpf.program;

/**
 * The kernel's program types that Dowse makes, with their numbers in {@code enum bpf_prog_type} and
 * what may be read of the context that they are called with ({@code is_valid_access} of each in
 * kernel/trace/bpf_trace.c). That of the last two depends on what they are attached to.
 */
public enum ProgramType {
    KPROBE(2, 0, 21 * 8, 1),
    TRACEPOINT(5, 8, 8192, 1),
    PERF_EVENT(7, 0, 23 * 8, 8),
    RAW_TRACEPOINT(17, 0, 12 * 8, 1),
    TRACING(26, 0, 0, 8),
    SYSCALL(31, 0, 0, 8);

    private final int number;
    private final int contextStart;
    private final int contextEnd;
    private final int contextUnit;

    ProgramType(int number, int contextStart, int contextEnd, int contextUnit) {
        this.number = number;
        this.contextStart = contextStart;
        this.contextEnd = contextEnd;
        this.contextUnit = contextUnit;
    }

    public int number() {
        return number;
    }

    /** The first byte of the context that may be read. */
    public int contextStart() {
        return contextStart;
    }

    /** The end of the context; 0 where it is not known. */
    public int contextEnd() {
        return contextEnd;
    }

    /** The fewest bytes that are read at once; a read is aligned to what it reads. */
    public int contextUnit() {
        return contextUnit;
    }
}
