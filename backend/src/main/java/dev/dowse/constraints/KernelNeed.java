package dev.dowse.constraints;

import dev.dowse.constraints.KernelProfile.Version;

/** Something that a script asks of the kernel, and the first mainline release that grants it. */
public sealed interface KernelNeed permits HelperNeed, HashKeyNeed, RingBufferNeed {
    boolean metBy(KernelProfile kernel);

    /** The first mainline release that meets it. */
    Version since();

    /** What the kernel must have, as a noun, such as {@code bpf_task_pt_regs()}. */
    String what();
}
