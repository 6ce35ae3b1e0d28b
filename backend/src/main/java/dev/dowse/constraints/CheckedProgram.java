package dev.dowse.constraints;

import dev.dowse.semantics.Program;

/**
 * A program without errors that its target kernel can run: the only thing that the code generator
 * accepts. Only {@code Constraints} makes one.
 */
public final class CheckedProgram {
    private final Program program;
    private final KernelProfile target;

    CheckedProgram(Program program, KernelProfile target) {
        this.program = program;
        this.target = target;
    }

    public Program program() {
        return program;
    }

    public KernelProfile target() {
        return target;
    }
}
