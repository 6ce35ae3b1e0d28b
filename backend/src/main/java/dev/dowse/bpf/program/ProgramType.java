package dev.dowse.bpf.program;

/**
 * The kernel's program types that Dowse makes, with their numbers in {@code enum bpf_prog_type}.
 */
public enum ProgramType {
    KPROBE(2),
    TRACEPOINT(5),
    PERF_EVENT(7),
    RAW_TRACEPOINT(17),
    TRACING(26),
    SYSCALL(31);

    private final int number;

    ProgramType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
