package dev.dowse.constraints;

import dev.dowse.constraints.KernelProfile.Version;

/**
 * A hash map with a key of so many bytes. Before 5.11 {@code htab_map_alloc_check} in
 * kernel/bpf/hashtab.c refused keys longer than the BPF stack.
 */
record HashKeyNeed(int bytes) implements KernelNeed {
    static final int OLD_LIMIT = 512;
    static final Version LIFTED = new Version(5, 11);
    private static final Version ALWAYS = new Version(3, 19);

    @Override
    public boolean metBy(KernelProfile kernel) {
        return bytes <= kernel.maxHashKey();
    }

    @Override
    public Version since() {
        return bytes <= OLD_LIMIT ? ALWAYS : LIFTED;
    }

    @Override
    public String what() {
        return "hash map keys of " + bytes + " bytes";
    }
}
