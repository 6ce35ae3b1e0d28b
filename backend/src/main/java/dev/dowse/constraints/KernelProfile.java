package dev.dowse.constraints;

import java.util.Set;

/**
 * What a kernel offers to tracing programs. Built-in profiles come from the releases in which
 * mainline introduced each thing; a live profile from what the running kernel accepted.
 *
 * @param name as {@code --kernel} takes it, such as {@code 5.10} or {@code live}
 * @param version major and minor release; for a live profile it only explains
 * @param helpers numbers of the BPF helpers that programs may call
 * @param maxInstructions how many instructions the kernel's verifier is ready to process
 * @param maxHashKey the longest key of a hash map in bytes
 * @param ringBuffer whether BPF_MAP_TYPE_RINGBUF exists
 * @param rawTracepoints whether BPF_PROG_TYPE_RAW_TRACEPOINT exists
 */
public record KernelProfile(
        String name,
        Version version,
        Set<Integer> helpers,
        int maxInstructions,
        int maxHashKey,
        boolean ringBuffer,
        boolean rawTracepoints) {
    /** Bytes that a map has for each CPU at most ({@code PCPU_MIN_UNIT_SIZE}), on every kernel. */
    public static final int MAX_MEMORY = 32768;

    /** Bytes of stack of a program ({@code MAX_BPF_STACK}), on every kernel. */
    public static final int MAX_STACK = 512;

    /** A release of Linux. */
    public record Version(int major, int minor) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return major != other.major
                    ? Integer.compare(major, other.major)
                    : Integer.compare(minor, other.minor);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    public KernelProfile {
        helpers = Set.copyOf(helpers);
    }
}
