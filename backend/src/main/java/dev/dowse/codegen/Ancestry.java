package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers {@code progenyof}: goes from the current task to its parent, and to that one's, and on.
 */
final class Ancestry {
    /** How many generations are looked at. */
    private static final int DEEPEST = 32;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;

    Ancestry(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** R0 = 1 where the process is the current one or an ancestor of it. */
    void includes(TypedExpression process) {
        int mark = frame.mark();
        int wanted = frame.reserve(8);
        int task = frame.reserve(8);
        Label found = new Label("found");
        Label end = new Label("decided");
        Label none = new Label("none");
        lowering.integers().value(process);
        code.zeroExtend32(Register.R0);
        code.store(MemorySize.U64, frame.scratch(), wanted, Register.R0);
        code.call(Helper.GET_CURRENT_TASK);
        code.store(MemorySize.U64, frame.scratch(), task, Register.R0);
        code.constant(Register.R0, DEEPEST);
        Frame.Saved left = frame.save(Register.R0);
        Assembler.Loop loop = code.loop("generation");
        code.load(MemorySize.U64, Register.R0, frame.scratch(), task);
        lowering.builtins().readKernel(Register.R0, lowering.task().tgid(), 4);
        code.load(MemorySize.U64, Register.R1, frame.scratch(), wanted);
        code.branch(JumpOperator.EQ, Register.R0, Register.R1, found);
        code.load(MemorySize.U64, Register.R0, frame.scratch(), task);
        lowering.builtins().readKernel(Register.R0, lowering.task().realParent(), 8);
        code.load(MemorySize.U64, Register.R1, frame.scratch(), task);
        code.branch(JumpOperator.EQ, Register.R0, Register.R1, none);
        code.store(MemorySize.U64, frame.scratch(), task, Register.R0);
        frame.load(left, Register.R1);
        code.alu(AluOperator.SUB, Register.R1, 1);
        frame.put(left, Register.R1);
        code.again(JumpOperator.NE, Register.R1, 0, loop, DEEPEST);
        code.bind(none);
        code.constant(Register.R0, 0);
        code.jump(end);
        code.bind(found);
        code.constant(Register.R0, 1);
        code.bind(end);
        frame.release(left);
        frame.release(mark);
    }
}
