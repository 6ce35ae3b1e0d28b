package dev.dowse.constraints;

import dev.dowse.layout.MemoryPlan;
import dev.dowse.semantics.Program;

/**
 * A program without errors that its target kernel can run: the only thing that the code generator
 * accepts. Only {@code Constraints} makes one.
 */
public final class CheckedProgram {
    private final Program program;
    private final MemoryPlan plan;
    private final KernelProfile target;

    CheckedProgram(Program program, MemoryPlan plan, KernelProfile target) {
        this.program = program;
        this.plan = plan;
        this.target = target;
    }

    public Program program() {
        return program;
    }

    /** Where the bytes lie that the checks reckoned with. */
    public MemoryPlan plan() {
        return plan;
    }

    public KernelProfile target() {
        return target;
    }
}
