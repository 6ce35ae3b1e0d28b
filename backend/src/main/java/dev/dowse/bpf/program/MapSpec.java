package dev.dowse.bpf.program;

import java.util.List;

/**
 * A map to be made: inert, without a file descriptor.
 *
 * @param name at most 15 characters of {@code [A-Za-z0-9_]}, as the kernel wants it
 * @param role what a session uses it for
 * @param keySize bytes; 0 for ring buffers
 * @param valueSize bytes of one value (of one CPU's value for per-CPU maps); 0 for ring buffers
 * @param maxEntries entries, or bytes for a ring buffer (a power of two of pages)
 * @param flags {@code BPF_F_*}
 * @param initial what to store before the first program runs
 */
public record MapSpec(
        String name,
        MapRole role,
        MapType type,
        int keySize,
        int valueSize,
        int maxEntries,
        int flags,
        List<Entry> initial) {
    private static final int READ_ONLY = 1 << 7;

    /**
     * One element; a per-CPU map gets the value on every CPU. Arrays are not copied: treat as
     * read-only.
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Entry(byte[] key, byte[] value) {}

    public MapSpec {
        initial = List.copyOf(initial);
    }

    /** Whether programs may only read it: {@code BPF_F_RDONLY_PROG}. */
    public boolean isReadOnly() {
        return (flags & READ_ONLY) != 0;
    }
}
