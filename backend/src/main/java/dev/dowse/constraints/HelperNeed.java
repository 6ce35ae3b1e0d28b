package dev.dowse.constraints;

import dev.dowse.constraints.KernelProfile.Version;

/** A BPF helper. */
record HelperNeed(int helper, String name, Version since) implements KernelNeed {
    @Override
    public boolean metBy(KernelProfile kernel) {
        return kernel.helpers().contains(helper);
    }

    @Override
    public String what() {
        return "the BPF helper bpf_" + name + "()";
    }
}
