package dev.dowse.constraints;

import dev.dowse.constraints.KernelProfile.Version;

/** The BPF ring buffer, which records travel through. */
record RingBufferNeed() implements KernelNeed {
    static final Version SINCE = new Version(5, 8);

    @Override
    public boolean metBy(KernelProfile kernel) {
        return kernel.ringBuffer();
    }

    @Override
    public Version since() {
        return SINCE;
    }

    @Override
    public String what() {
        return "the BPF ring buffer";
    }
}
