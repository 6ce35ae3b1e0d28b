package dev.dowse.bpf.program;

/**
 * Byte offsets in {@code struct task_struct} that programs read; of the running kernel, or those
 * that the embedded machine lays its tasks out by.
 */
public record TaskFields(int realParent, int tgid) {
    /** The layout of the embedded machine. */
    public static final TaskFields EMBEDDED = new TaskFields(16, 8);
}
